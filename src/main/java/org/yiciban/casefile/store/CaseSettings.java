package org.yiciban.casefile.store;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the cases.
 *
 * @param journalSecret keys the journal and the query codes; at least 16 characters
 */
@ConfigurationProperties("yiciban")
public record CaseSettings(String journalSecret) {

    public CaseSettings {
        if (journalSecret == null || journalSecret.length() < 16) {
            throw new IllegalArgumentException("yiciban.journal-secret must be set, at least 16 characters long");
        }
    }
}
