package org.yiciban.deadline.clock;

import java.time.Instant;
import org.yiciban.deadline.calendar.WorkingCalendar;

/** How a limit is counted in its unit. Asked only while the clock is not standing. */
sealed interface Counting permits CountingWorkingDays, CountingWorkingHours, CountingCalendarDays, CountingHeld {

    /** The due instant. */
    Instant due(WorkingCalendar calendar);

    /** Whether the due instant rests on a day without an official arrangement. */
    boolean provisional(WorkingCalendar calendar);

    /** What is left, in days or in opening seconds. */
    long left(WorkingCalendar calendar, Instant now);

    /** The whole limit in the same measure as what is left. */
    long whole();

    /** What is left when the yellow light comes on. */
    long warning();

    /** The first instant from which no more is left than the warning asks. */
    Instant warnedFrom(WorkingCalendar calendar);

    /** A fifth of the limit, rounded up, and at least one day. */
    static long fifthOf(long days) {
        return Math.max(1, (days + 4) / 5);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
