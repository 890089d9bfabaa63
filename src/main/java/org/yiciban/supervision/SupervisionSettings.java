package org.yiciban.supervision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yiciban.shared.TimeLimit;

/**
 * Settings of supervision.
 *
 * @param answerBadRatings within what limit a bad rating is answered; the State Council's opinion leaves the days to the place
 */
@ConfigurationProperties("yiciban.supervision")
record SupervisionSettings(@DefaultValue("5WD") String answerBadRatings) {

    TimeLimit answerLimit() {
        return TimeLimit.parse(answerBadRatings);
    }
}
