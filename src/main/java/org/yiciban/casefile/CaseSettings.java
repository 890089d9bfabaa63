package org.yiciban.casefile;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the cases.
 *
 * @param journalSecret keys the journal and the query codes; must be set in production
 * @param data the folder for what a demo keeps beside its database
 */
@ConfigurationProperties("yiciban")
record CaseSettings(String journalSecret, @DefaultValue("./data") String data) {

    Optional<String> secret() {
        return Optional.ofNullable(journalSecret).filter(text -> !text.isBlank());
    }

    Path folder() {
        return Path.of(data);
    }
}
