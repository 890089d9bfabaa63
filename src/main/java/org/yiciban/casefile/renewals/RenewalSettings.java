package org.yiciban.casefile.renewals;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the holder of a certificate is reminded that it ends; no law says so, to be confirmed locally.
 *
 * @param reminders calendar days before its last day, each reminder once
 */
@ConfigurationProperties("yiciban.certificates")
record RenewalSettings(@DefaultValue({"60", "30"}) List<Integer> reminders) {

    private static final int MOST = 366;

    RenewalSettings {
        if (reminders.stream().anyMatch(days -> days < 1 || days > MOST)) {
            throw new IllegalArgumentException("yiciban.certificates.reminders: days from 1 to " + MOST);
        }
        // the nearest first: after a standstill nobody is told what a nearer one tells better
        reminders = reminders.stream().sorted().toList();
    }
}
