package org.yiciban.casefile.clocks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yiciban.shared.TimeLimit;

/**
 * How a delay is explained 超期说明. The rule says that it is, not by when (优化营商环境条例 Art. 36): to be confirmed locally.
 *
 * @param limit within what, from the moment at which the passing was recorded
 * @param headSigns whether the head of the late agency writes it, and no officer
 */
@ConfigurationProperties("yiciban.explanation")
public record ExplanationSettings(@DefaultValue("3WD") String limit, @DefaultValue("false") boolean headSigns) {

    /** Refuses at the start a limit that is none, by the name of the setting. */
    public ExplanationSettings {
        TimeLimit.parse(limit);
    }

    TimeLimit timeLimit() {
        return TimeLimit.parse(limit);
    }
}
