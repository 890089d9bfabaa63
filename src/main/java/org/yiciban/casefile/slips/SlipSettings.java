package org.yiciban.casefile.slips;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yiciban.shared.TimeLimit;

/**
 * The time of a correction that no law sets: to be confirmed locally.
 *
 * @param approval how long the second person has to look at a slip that was found
 */
@ConfigurationProperties("yiciban.slips")
record SlipSettings(@DefaultValue("5WD") String approval) {

    SlipSettings {
        // refused at the start, by the name of the setting
        TimeLimit.parse(approval);
    }

    TimeLimit approvalLimit() {
        return TimeLimit.parse(approval);
    }
}
