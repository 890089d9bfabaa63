package org.yiciban.deadline;

import java.time.Instant;
import java.util.List;
import org.yiciban.shared.TimeLimit;

/**
 * What anybody may ask the public calculator. Moments are texts as {@link MomentText} reads them.
 *
 * @param from when the clock starts
 * @param limit the limit
 * @param applicant whether it is the applicant's time, which neither pauses nor extends
 * @param promised whether the limit is the agency's own promise
 * @param asOf the moment of asking; now when it is not given
 * @param events what happened to the clock since, in order
 */
public record DeadlineQuestion(
        String from, TimeLimit limit, boolean applicant, boolean promised, String asOf, List<Event> events) {

    private static final int MOST_EVENTS = 1000;

    /** What happened to the clock; the limit is that of an extension, the reason that of a pause. */
    public record Event(ClockEvent.Type type, String at, TimeLimit limit, String reason) {}

    public DeadlineQuestion {
        if (limit == null) {
            throw new DeadlineRefusal("limit", "须有期限，例如 20WD", "a limit is needed, such as 20WD");
        }
        events = events == null ? List.of() : List.copyOf(events);
        if (events.size() > MOST_EVENTS) {
            throw new DeadlineRefusal(
                    "events",
                    "一次计算最多%d个事件".formatted(MOST_EVENTS),
                    "a calculation takes at most %d events".formatted(MOST_EVENTS));
        }
    }

    /** The clock it is treated as; tells the caller which calendar to bring. */
    public ClockKind kind() {
        if (applicant) {
            return ClockKind.CORRECTION;
        }
        return promised ? ClockKind.ITEM_PROMISED : ClockKind.ITEM_STATUTORY;
    }

    /**
     * The answer by the given calendar.
     *
     * @throws UnlawfulClockEvent with the place of the event in the question's own list
     * @throws DeadlineRefusal when a text is no moment or the question leaves the calendar
     */
    public DeadlineAnswer answer(WorkingCalendar calendar, Instant now) {
        LegalClock clock = clock(calendar);
        Instant asked = asOf == null ? now : instant(asOf, calendar);
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

    private LegalClock clock(WorkingCalendar calendar) {
        LegalClock clock = LegalClock.started(kind(), limit, instant(from, calendar), null, null);
        for (int place = 0; place < events.size(); place++) {
            clock = next(clock, place, calendar);
        }
        return clock;
    }

    private LegalClock next(LegalClock clock, int place, WorkingCalendar calendar) {
        Event event = events.get(place);
        if (event.type() == ClockEvent.Type.VOIDED) {
            throw new UnlawfulClockEvent(
                    place,
                    "calculation-without-withdrawal",
                    "计算器不接受撤销；请略去错误的事件",
                    "a calculation knows no withdrawals; leave the wrong event out");
        }
        try {
            return clock.with(
                    new ClockEvent(
                            event.type(),
                            instant(event.at(), calendar),
                            event.limit(),
                            event.reason(),
                            null,
                            null,
                            null,
                            null),
                    calendar);
        } catch (UnlawfulClockEvent e) {
            throw e.at(place);
        }
    }

    private Instant instant(String text, WorkingCalendar calendar) {
        return MomentText.parse(text).toInstant(limit.unit(), calendar.hours());
    }
}
