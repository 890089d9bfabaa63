package org.yiciban.casefile.disclosure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yiciban.shared.TimeLimit;

/**
 * When grants are published; to be confirmed locally. They are to be within seven working days as a rule, and never after
 * more than twenty.
 *
 * @param after so long after the decision; until then its holder may object for a business secret
 * @param register address of the public register of companies, which holds registrations; empty where pages name none
 */
@ConfigurationProperties("yiciban.disclosure")
record DisclosureSettings(@DefaultValue("7WD") String after, @DefaultValue("https://www.gsxt.gov.cn") String register) {

    private static final int MOST = 20;

    DisclosureSettings {
        TimeLimit limit = TimeLimit.parse(after);
        if (limit.unit() != TimeLimit.Unit.WD || limit.amount() > MOST) {
            throw new IllegalArgumentException(
                    "yiciban.disclosure.after: at most " + MOST + "WD, and in working days; " + after + " is not");
        }
    }

    TimeLimit limit() {
        return TimeLimit.parse(after);
    }
}
