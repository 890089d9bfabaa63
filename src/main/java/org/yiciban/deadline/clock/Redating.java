package org.yiciban.deadline.clock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.AgencyCode;

/**
 * What a newer calendar makes of a clock that runs.
 *
 * @param clock the clock, with an event more where it must not end when the calendar says
 * @param calendar the calendar by which it is dated now
 * @param law the date by that calendar, null while the clock stands
 * @param keepsHours whether it goes on counting by the agency's days and hours of before
 */
public record Redating(LegalClock clock, WorkingCalendar calendar, @Nullable Instant law, boolean keepsHours) {

    /**
     * How a clock is dated so far.
     *
     * @param hours the edition whose agency hours it follows
     * @param told the date that was told, null when none was
     * @param firm whether it was told as certain
     */
    public record Dated(
            LegalClock clock,
            @Nullable AgencyCode agency,
            CalendarEdition hours,
            @Nullable Instant told,
            boolean firm) {}

    /** Dates a clock that hasn't passed by a newer edition. */
    public static Redating of(Dated before, CalendarEdition edition, Instant now) {
        LegalClock clock = before.clock();
        WorkingCalendar newHours = edition.forClock(clock.kind(), clock.limit(), before.agency());
        if (clock.paused() || clock.ended()) {
            return new Redating(clock, newHours, null, false);
        }
        boolean keeps = keepsHours(before, edition, newHours);
        WorkingCalendar calendar = keeps ? oldHours(before, edition) : newHours;
        Instant law = clock.lawfulDue(calendar);
        if (before.told() == null) {
            return new Redating(clock, calendar, law, keeps);
        }
        Instant date = clock.kind().told().date(before.told(), law, soonest(calendar, now));
        boolean held = date.isAfter(clock.lastDue(calendar).orElseThrow());
        return new Redating(held ? held(clock, calendar, date, now) : clock, calendar, law, keeps);
    }

    /** The due date, null while the clock stands. */
    public @Nullable Instant due() {
        return clock.due(calendar).orElse(null);
    }

    /** An authority that closes after it told a certain date doesn't win time by that. */
    private static boolean keepsHours(Dated before, CalendarEdition edition, WorkingCalendar newHours) {
        LegalClock clock = before.clock();
        return before.firm()
                && clock.kind().told() == ToldLimit.AGENCY
                && clock.lawfulDue(newHours).isAfter(clock.lawfulDue(oldHours(before, edition)));
    }

    private static WorkingCalendar oldHours(Dated before, CalendarEdition edition) {
        LegalClock clock = before.clock();
        return edition.withHoursOf(before.hours(), before.agency())
                .forClock(clock.kind(), clock.limit(), before.agency());
    }

    /** The close of business of the day on which the calendar came, or the end of that day. */
    static Instant soonest(WorkingCalendar calendar, Instant now) {
        LocalDate today = OfficialTime.dateOf(now);
        Instant close = calendar.closeOfBusiness(today);
        return now.isBefore(close) ? close : OfficialTime.endOf(today);
    }

    private static LegalClock held(LegalClock clock, WorkingCalendar calendar, Instant until, Instant now) {
        Instant last =
                clock.standingEvents().get(clock.standingEvents().size() - 1).at();
        HoldReason why = clock.kind().told() == ToldLimit.AGENCY ? HoldReason.DAY_OF_CALENDAR : HoldReason.TOLD;
        return clock.with(ClockEvent.held(Counting.later(now, last), until, why), calendar);
    }
}
