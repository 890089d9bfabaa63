package org.yiciban.casefile.calendars;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.clock.CalendarEdition;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.deadline.clock.Redating;
import org.yiciban.deadline.clock.ToldLimit;
import org.yiciban.shared.CaseNumber;

/**
 * An open clock with the dates that stand beside it in the table.
 *
 * @param item the item it belongs to by code, null when it belongs to the whole case
 */
record DatedClock(
        CaseNumber caseNumber,
        int no,
        @Nullable String item,
        @Nullable Instant due,
        @Nullable Instant yellow,
        boolean provisional,
        Redating.Dated dated) {

    /**
     * What calendars make of a clock.
     *
     * @param law the date by the calendar alone, earlier than {@code due} where it is held
     * @param changes whether the clock itself has more to say than its new dates
     */
    record Dates(
            @Nullable Instant due,
            @Nullable Instant yellow,
            boolean provisional,
            @Nullable Instant law,
            boolean changes) {}

    LegalClock clock() {
        return dated.clock();
    }

    Dates by(CalendarEdition calendars, Instant now) {
        Redating redating = Redating.of(dated, calendars, now);
        LegalClock then = redating.clock();
        return new Dates(
                redating.due(),
                then.yellowFrom(redating.calendar()).orElse(null),
                then.provisional(redating.calendar()),
                redating.law(),
                redating.keepsHours() || then != clock());
    }

    /** Whether these dates are others than those in the table; firmness is none. */
    boolean movedTo(Dates dates) {
        return dates.changes || !Objects.equals(due, dates.due) || !Objects.equals(yellow, dates.yellow);
    }

    /** Whether an authority would win time against a date that was told as certain. */
    boolean gainsBy(CalendarEdition calendars, Instant now) {
        Instant then = by(calendars, now).due();
        return dated.told() != null
                && dated.firm()
                && clock().kind().told() == ToldLimit.AGENCY
                && then != null
                && then.isAfter(dated.told());
    }

    /** Whether the date was only provisional and stands now. */
    boolean firmBy(Dates dates) {
        return provisional && !dates.provisional;
    }
}
