package org.yiciban.casefile;

import java.time.Instant;
import java.util.Objects;
import org.yiciban.deadline.Calendars;
import org.yiciban.deadline.LegalClock;
import org.yiciban.deadline.WorkingCalendar;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;

/**
 * An open clock with the dates that stand beside it in the table.
 *
 * @param item the item it belongs to by code, null when it belongs to the whole case
 */
record DatedClock(
        CaseNumber caseNumber,
        int no,
        String item,
        AgencyCode agency,
        Instant due,
        Instant yellow,
        boolean provisional,
        LegalClock clock) {

    /** What calendars make of a clock. */
    record Dates(Instant due, Instant yellow, boolean provisional) {}

    Dates by(Calendars calendars) {
        WorkingCalendar calendar = calendars.forClock(clock.kind(), clock.limit(), agency);
        return new Dates(
                clock.due(calendar).orElse(null), clock.yellowFrom(calendar).orElse(null), clock.provisional(calendar));
    }

    /** Whether these dates are others than those in the table; firmness is none. */
    boolean movedTo(Dates dates) {
        return !Objects.equals(due, dates.due) || !Objects.equals(yellow, dates.yellow);
    }

    /** Whether the date was only provisional and stands now. */
    boolean firmBy(Dates dates) {
        return provisional && !dates.provisional;
    }
}
