package org.yiciban.casefile.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yiciban.shared.TimeLimit;

/**
 * Times of serving. No law of licensing sets them: to be confirmed locally.
 *
 * @param publicNotice after so long what was published counts as served; thirty days by analogy with 民事诉讼法 Art. 95
 */
@ConfigurationProperties("yiciban.delivery")
record DeliverySettings(@DefaultValue("30CD") String publicNotice) {

    DeliverySettings {
        // refused at the start, by the name of the setting
        TimeLimit.parse(publicNotice);
    }

    TimeLimit noticeLimit() {
        return TimeLimit.parse(publicNotice);
    }
}
