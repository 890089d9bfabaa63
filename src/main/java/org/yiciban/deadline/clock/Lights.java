package org.yiciban.deadline.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
            @Nullable LegalClock promised,
            @Nullable WorkingCalendar promisedCalendar,
            @Nullable LegalClock statutory,
            @Nullable WorkingCalendar statutoryCalendar,
            Instant now) {
        Light law = light(statutory, statutoryCalendar, Light.DARK_RED, now);
        Light promise = light(promised, promisedCalendar, Light.RED, now);
        return law == Light.DARK_RED || promise == Light.NONE ? law : promise;
    }

    private static Light light(
            @Nullable LegalClock clock, @Nullable WorkingCalendar calendar, Light passed, Instant now) {
        if (clock == null || calendar == null || clock.ended()) {
            return Light.NONE;
        }
        if (clock.passed(calendar, now)) {
            return passed;
        }
        if (clock.paused()) {
            return Light.GREY;
        }
        return clock.warned(calendar, now) ? Light.YELLOW : Light.GREEN;
    }

    private static @Nullable WorkingCalendar calendarOf(LegalClock clock, Calendars calendars, AgencyCode agency) {
        return clock == null ? null : calendars.forClock(clock.kind(), clock.limit(), agency);
    }
}
