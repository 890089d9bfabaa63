package org.yiciban.deadline.calculator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.clock.ClockState;
import org.yiciban.deadline.clock.ExplanationLine;
import org.yiciban.deadline.clock.Light;
import org.yiciban.deadline.clock.Remaining;

/**
 * What the calculator answers.
 *
 * @param due the due instant, of an ended clock the last before its end; null while it stands or ended standing
 * @param provisional whether the date rests on days without an official arrangement
 * @param state how the clock stands at the moment of asking
 * @param remaining what is left; null while paused or ended
 * @param light the light at the moment of asking
 * @param explanation how the date comes about
 */
public record DeadlineAnswer(
        @Nullable Instant due,
        boolean provisional,
        ClockState state,
        @Nullable Remaining remaining,
        Light light,
        List<ExplanationLine> explanation) {}
