package org.yiciban.deadline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.deadline.clock.CalendarEdition;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.TimeLimit;

/** Calendars and moments that the tests of this module share. */
public final class Clocks {

    static final AgencyCode EARLY_CLOSER = new AgencyCode("early-closer");

    static final AgencyHours OWN_HOURS = new AgencyHours(
            Set.of(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 12, 31)),
            Set.of(LocalDate.of(2026, 11, 28)),
            new OpeningHours(List.of(new OpeningHours.Span(LocalTime.of(8, 30), LocalTime.of(16, 0)))));

    public static final Calendars SHIPPED =
            new CalendarEdition(1, HolidayNotices.shipped(), Map.of(EARLY_CLOSER, OWN_HOURS));
    public static final WorkingCalendar NATIONAL = SHIPPED.national();
    static final WorkingCalendar EARLY = SHIPPED.ofAgency(EARLY_CLOSER);

    private Clocks() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** A local date-time, or a date for its beginning. */
    public static Instant at(String text) {
        return OfficialTime.instantOf(
                text.length() == 10
                        ? LocalDate.parse(text).atStartOfDay()
                        : LocalDateTime.parse(text.replace(' ', 'T')));
    }

    public static LegalClock clock(ClockKind kind, String limit, String start) {
        return LegalClock.started(kind, TimeLimit.parse(limit), at(start), "law", "accepted");
    }

    public static LegalClock item(String limit, String start) {
        return clock(ClockKind.ITEM_STATUTORY, limit, start);
    }

    public static ClockEvent paused(String at) {
        return ClockEvent.paused(at(at), PauseReason.EXPERT_REVIEW, null, "〔2026〕000031号", "clerk");
    }

    public static ClockEvent resumed(String at) {
        return ClockEvent.resumed(at(at), null, "clerk");
    }

    public static ClockEvent extended(String at, String extra) {
        return ClockEvent.extended(at(at), TimeLimit.parse(extra), "complex", null, null, "head");
    }

    public static LegalClock after(LegalClock clock, ClockEvent... events) {
        LegalClock next = clock;
        for (ClockEvent event : events) {
            next = next.with(event, NATIONAL);
        }
        return next;
    }
}
