package org.yiciban.deadline.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.TimeLimit;

/**
 * The limit that a promised clock starts with. A promise is never longer than the law allows: where the agency's own
 * closures would make it due later than the statutory limit, the promised clock is a copy of the statutory one.
 *
 * @param limit the limit to start with
 * @param agency whose calendar the promised clock follows; none for the national one
 */
public record PromisedLimit(TimeLimit limit, @Nullable AgencyCode agency) {

    /** Checks a promise at the start of its clock. */
    public static PromisedLimit within(
            LegalClock statutory, ClockKind promisedKind, TimeLimit promise, Calendars calendars, AgencyCode agency) {
        WorkingCalendar lawful = calendars.forClock(statutory.kind(), statutory.limit(), agency);
        WorkingCalendar own = calendars.forClock(promisedKind, promise, agency);
        Instant statutoryDue = due(promisedKind, statutory.limit(), statutory.start(), lawful);
        if (due(promisedKind, promise, statutory.start(), own).isAfter(statutoryDue)) {
            return new PromisedLimit(statutory.limit(), statutory.limit().unit() == TimeLimit.Unit.WH ? agency : null);
        }
        return new PromisedLimit(promise, agency);
    }

    private static Instant due(ClockKind kind, TimeLimit limit, Instant start, WorkingCalendar calendar) {
        return LegalClock.started(kind, limit, start, null, null).due(calendar).orElseThrow();
    }
}
