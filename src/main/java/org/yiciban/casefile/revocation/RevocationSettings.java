package org.yiciban.casefile.revocation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yiciban.shared.TimeLimit;

/**
 * Times of a revocation that no law sets: to be confirmed locally.
 *
 * @param statement how long the holder has to state his case
 * @param decision how long the authority has to decide afterwards
 * @param doubt how long it has to look whether something granted can stand
 */
@ConfigurationProperties("yiciban.revocation")
record RevocationSettings(
        @DefaultValue("5WD") String statement,
        @DefaultValue("20WD") String decision,
        @DefaultValue("10WD") String doubt) {

    RevocationSettings {
        // refused at the start, by the name of the setting
        TimeLimit.parse(statement);
        TimeLimit.parse(decision);
        TimeLimit.parse(doubt);
    }

    TimeLimit statementLimit() {
        return TimeLimit.parse(statement);
    }

    TimeLimit decisionLimit() {
        return TimeLimit.parse(decision);
    }

    TimeLimit doubtLimit() {
        return TimeLimit.parse(doubt);
    }
}
