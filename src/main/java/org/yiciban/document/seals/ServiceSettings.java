package org.yiciban.document.seals;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service that sets electronic seals where seals are of the kind {@code gov-eseal}.
 *
 * @param url its address
 * @param token by which the program is known there, sent as a bearer token; null for none
 * @param patience how long it may take for one file
 */
@ConfigurationProperties("yiciban.seals.service")
record ServiceSettings(@DefaultValue("") String url, @Nullable String token, @DefaultValue("10s") Duration patience) {

    /** Without the token, wherever it is written. */
    @Override
    public String toString() {
        return url;
    }
}
