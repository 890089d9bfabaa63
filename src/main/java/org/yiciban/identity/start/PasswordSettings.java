package org.yiciban.identity.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How passwords are kept.
 *
 * @param cost bcrypt's, the binary logarithm of its rounds: 10 takes about a twentieth of a second, one more takes twice
 *     as long; 4 to 16, in production at least 10
 */
@ConfigurationProperties("yiciban.passwords")
public record PasswordSettings(@DefaultValue("10") int cost) {

    static final int LOWEST_IN_PRODUCTION = 10;
    private static final int LOWEST = 4;
    private static final int HIGHEST = 16;

    public PasswordSettings {
        if (cost < LOWEST || cost > HIGHEST) {
            throw new IllegalArgumentException("yiciban.passwords.cost must be a number from 4 to 16, not " + cost);
        }
    }
}
