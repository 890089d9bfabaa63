package org.yiciban.deadline.calculator;

import java.time.Instant;
import java.util.List;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.deadline.clock.Light;
import org.yiciban.deadline.clock.Lights;
import org.yiciban.deadline.clock.UnlawfulClockEvent;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.TimeLimit;

/**
 * What anybody may ask the public calculator, in the texts it was asked with. Moments are read by {@link DateTimeInWords},
 * limits by {@link TimeLimit#parse}; the first thing that is wrong is refused, events in their order.
 *
 * @param from when the clock starts
 * @param limit the limit, such as {@code 20WD}
 * @param applicant whether it is the applicant's time, which neither pauses nor extends
 * @param promised whether the limit is the agency's own promise
 * @param asOf the moment of asking; now when it is not given
 * @param events what happened to the clock since, in order
 */
public record DeadlineQuestion(
        String from, String limit, boolean applicant, boolean promised, String asOf, List<Event> events) {

    private static final int MOST_EVENTS = 1000;

    /** What happened to the clock; the limit is that of an extension, the reason that of a pause. */
    public record Event(String type, String at, String limit, String reason) {}

    public DeadlineQuestion {
        events = events == null ? List.of() : List.copyOf(events);
        if (events.size() > MOST_EVENTS) {
            throw new DeadlineRefusal("events", Refusal.of("deadline.events", MOST_EVENTS)).about("events");
        }
    }

    /** The clock it is treated as. */
    public ClockKind kind() {
        if (applicant) {
            return ClockKind.CORRECTION;
        }
        return promised ? ClockKind.ITEM_PROMISED : ClockKind.ITEM_STATUTORY;
    }

    /**
     * The answer by the calendar that such a clock of the agency follows.
     *
     * @param agency the agency, or null for none
     * @throws UnlawfulClockEvent with the place of the event in the question's own list
     * @throws DeadlineRefusal when a text is no moment or no limit, or the question leaves the calendar
     */
    public DeadlineAnswer answer(Calendars calendars, AgencyCode agency, Instant now) {
        TimeLimit asked = AskedTexts.about("limit", () -> AskedTexts.limit(limit));
        return answer(calendars.forClock(kind(), asked, agency), now);
    }

    DeadlineAnswer answer(WorkingCalendar calendar, Instant now) {
        LegalClock clock = AskedClock.of(this, calendar);
        Instant asked = asOf == null
                ? now
                : AskedTexts.about(
                        "asOf", () -> AskedTexts.moment(asOf, clock.limit().unit(), calendar));
        Light light = clock.kind().promised()
                ? Lights.of(clock, calendar, null, null, asked)
                : Lights.of(null, null, clock, calendar, asked);
        return new DeadlineAnswer(
                clock.lastDue(calendar).orElse(null),
                clock.provisional(calendar),
                clock.state(calendar, asked),
                clock.remaining(calendar, asked).orElse(null),
                light,
                clock.explanation(calendar));
    }

    /** The same as a calendar, seen from the moment of asking; refuses what {@link #answer} refuses. */
    public CalendarPicture picture(Calendars calendars, AgencyCode agency, Instant now) {
        WorkingCalendar calendar =
                calendars.forClock(kind(), AskedTexts.about("limit", () -> AskedTexts.limit(limit)), agency);
        return CalendarPicture.of(AskedClock.of(this, calendar), calendar, asked(calendar, now));
    }

    private Instant asked(WorkingCalendar calendar, Instant now) {
        return asOf == null
                ? now
                : AskedTexts.about(
                        "asOf",
                        () -> AskedTexts.moment(asOf, AskedTexts.limit(limit).unit(), calendar));
    }
}
