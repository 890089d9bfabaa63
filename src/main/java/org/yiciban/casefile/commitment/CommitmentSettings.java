package org.yiciban.casefile.commitment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yiciban.shared.TimeLimit;

/**
 * Times of a commitment that no law sets, for items whose sheets don't: to be confirmed locally.
 *
 * @param check by when after the grant it is checked
 * @param mend how long whoever doesn't keep it has to mend that
 * @param recheck how long the authority has to look whether it is mended
 */
@ConfigurationProperties("yiciban.commitment")
record CommitmentSettings(
        @DefaultValue("2M") String check, @DefaultValue("10WD") String mend, @DefaultValue("10WD") String recheck) {

    CommitmentSettings {
        // refused at the start, by the name of the setting
        TimeLimit.parse(check);
        TimeLimit.parse(mend);
        TimeLimit.parse(recheck);
    }

    TimeLimit checkLimit() {
        return TimeLimit.parse(check);
    }

    TimeLimit mendLimit() {
        return TimeLimit.parse(mend);
    }

    TimeLimit recheckLimit() {
        return TimeLimit.parse(recheck);
    }
}
