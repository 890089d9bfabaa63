package org.yiciban.deadline.clock;

import java.time.Instant;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.AgencyCode;

/** Which light a pair of clocks shows. The promised clock leads where there is one. */
public final class Lights {

    private Lights() {}

    /** The light of an item, a bundle or a single clock; either clock may be missing, and so may the agency. */
    public static Light of(
            LegalClock promised, LegalClock statutory, Calendars calendars, AgencyCode agency, Instant now) {
        return of(
                promised,
                calendarOf(promised, calendars, agency),
                statutory,
                calendarOf(statutory, calendars, agency),
                now);
    }

    /** The same, with each clock's own calendar. */
    public static Light of(
            LegalClock promised,
            WorkingCalendar promisedCalendar,
            LegalClock statutory,
            WorkingCalendar statutoryCalendar,
            Instant now) {
        boolean promiseStands = promised != null && !promised.ended();
        boolean lawStands = statutory != null && !statutory.ended();
        if (!promiseStands && !lawStands) {
            return Light.NONE;
        }
        if (lawStands && statutory.passed(statutoryCalendar, now)) {
            return Light.DARK_RED;
        }
        if (promiseStands && promised.passed(promisedCalendar, now)) {
            return Light.RED;
        }
        return promiseStands ? running(promised, promisedCalendar, now) : running(statutory, statutoryCalendar, now);
    }

    private static Light running(LegalClock leading, WorkingCalendar calendar, Instant now) {
        if (leading.paused()) {
            return Light.GREY;
        }
        return leading.warned(calendar, now) ? Light.YELLOW : Light.GREEN;
    }

    private static WorkingCalendar calendarOf(LegalClock clock, Calendars calendars, AgencyCode agency) {
        return clock == null ? null : calendars.forClock(clock.kind(), clock.limit(), agency);
    }
}
