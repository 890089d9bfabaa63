package org.yiciban.deadline;

import java.time.Instant;
import java.util.List;

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
        Instant due,
        boolean provisional,
        ClockState state,
        Remaining remaining,
        Light light,
        List<ExplanationLine> explanation) {}
