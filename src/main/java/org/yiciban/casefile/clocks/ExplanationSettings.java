package org.yiciban.casefile.clocks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yiciban.shared.TimeLimit;

/**
 * How a delay is explained 超期说明. The rule says that it is, not by when (优化营商环境条例 Art. 36): to be confirmed locally.
 *
 * @param limit within what, from the moment at which the passing was recorded
 * @param headSigns whether the head of the late agency writes it, and no officer
 * @param published how long everybody may read it
 */
@ConfigurationProperties("yiciban.explanation")
public record ExplanationSettings(
        @DefaultValue("3WD") String limit,
        @DefaultValue("false") boolean headSigns,
        @DefaultValue("90d") Duration published) {

    /** Refuses at the start a limit that is none, by the name of the setting, and a time of publication that is over at once. */
    public ExplanationSettings {
        TimeLimit.parse(limit);
        if (published.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("yiciban.explanation.published is less than a day: " + published);
        }
    }

    TimeLimit timeLimit() {
        return TimeLimit.parse(limit);
    }
}
