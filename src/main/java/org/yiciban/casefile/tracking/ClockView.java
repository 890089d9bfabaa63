package org.yiciban.casefile.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.calculator.CalendarPicture;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.ExplanationLine;
import org.yiciban.deadline.clock.Light;
import org.yiciban.deadline.clock.Remaining;
import org.yiciban.shared.TimeLimit;

/**
 * A clock as people see it now.
 *
 * @param item the item it belongs to by code, null when it belongs to the whole case
 * @param subject the paper that is owed, for a deferral; the id of a step of the bundle; else null
 * @param due null while paused; of an ended clock the last date before its end
 * @param remaining null while paused or ended
 * @param recording it has passed and what the law makes of it is being recorded
 * @param explanation how the date was computed; empty unless asked for
 * @param picture the same as a calendar; null unless asked for
 */
public record ClockView(
        ClockKind kind,
        @Nullable String item,
        @Nullable String subject,
        TimeLimit limit,
        Instant start,
        @Nullable Instant due,
        boolean provisional,
        boolean paused,
        boolean passed,
        boolean ended,
        boolean recording,
        @Nullable Remaining remaining,
        Light light,
        List<ExplanationLine> explanation,
        @Nullable CalendarPicture picture) {}
