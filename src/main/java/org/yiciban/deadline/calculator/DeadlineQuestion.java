package org.yiciban.deadline.calculator;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.deadline.clock.Light;
import org.yiciban.deadline.clock.Lights;
import org.yiciban.deadline.clock.UnlawfulClockEvent;
import org.yiciban.shared.AgencyCode;
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
            throw new DeadlineRefusal(
                            "events",
                            "一次计算最多%d个事件".formatted(MOST_EVENTS),
                            "a calculation takes at most %d events".formatted(MOST_EVENTS))
                    .about("events");
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
        TimeLimit asked = about("limit", () -> limitOf(limit));
        return answer(calendars.forClock(kind(), asked, agency), now);
    }

    DeadlineAnswer answer(WorkingCalendar calendar, Instant now) {
        LegalClock clock = clock(calendar);
        Instant asked = asOf == null
                ? now
                : about("asOf", () -> instant(asOf, clock.limit().unit(), calendar));
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
        WorkingCalendar calendar = calendars.forClock(kind(), about("limit", () -> limitOf(limit)), agency);
        return CalendarPicture.of(clock(calendar), calendar, asked(calendar, now));
    }

    private Instant asked(WorkingCalendar calendar, Instant now) {
        return asOf == null
                ? now
                : about("asOf", () -> instant(asOf, limitOf(limit).unit(), calendar));
    }

    private LegalClock clock(WorkingCalendar calendar) {
        TimeLimit read = about("limit", () -> limitOf(limit));
        LegalClock clock = about("from", () -> {
            LegalClock started = LegalClock.started(kind(), read, instant(from, read.unit(), calendar), null, null);
            // a start whose limit leaves the calendar is no start
            started.due(calendar);
            return started;
        });
        for (int place = 0; place < events.size(); place++) {
            clock = next(clock, place, calendar);
        }
        return clock;
    }

    private LegalClock next(LegalClock clock, int place, WorkingCalendar calendar) {
        Event event = events.get(place);
        try {
            ClockEvent.Type type = about("type", () -> typeOf(event.type()));
            Instant at = about("at", () -> instant(event.at(), clock.limit().unit(), calendar));
            TimeLimit extra = event.limit() == null ? null : about("limit", () -> limitOf(event.limit()));
            LegalClock next =
                    clock.with(new ClockEvent(type, at, extra, event.reason(), null, null, null, null), calendar);
            // an extension or a resume that leads out of the calendar is refused where it stands
            next.lastDue(calendar);
            return next;
        } catch (DeadlineRefusal refused) {
            throw new UnlawfulClockEvent(place, refused);
        }
    }

    private static ClockEvent.Type typeOf(String text) {
        ClockEvent.Type type = Arrays.stream(ClockEvent.Type.values())
                .filter(one -> one != ClockEvent.Type.HELD && one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new DeadlineRefusal(
                        "choice",
                        "事件类型为 PAUSED、RESUMED、EXTENDED、MET 或 CANCELLED",
                        "an event is PAUSED, RESUMED, EXTENDED, MET or CANCELLED"));
        if (type == ClockEvent.Type.VOIDED) {
            throw new DeadlineRefusal(
                    "calculation-without-withdrawal",
                    "计算器不接受撤销；请略去错误的事件",
                    "a calculation knows no withdrawals; leave the wrong event out");
        }
        return type;
    }

    private static TimeLimit limitOf(String text) {
        try {
            return TimeLimit.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new DeadlineRefusal(
                    "limit",
                    "期限为 1 至 9999 的整数加单位（WD 工作日、WH 工作小时、CD 日历日、M 月），例如 20WD",
                    "a limit is a whole number from 1 to 9999 and a unit (WD, WH, CD, M), such as 20WD");
        }
    }

    private static Instant instant(String text, TimeLimit.Unit unit, WorkingCalendar calendar) {
        return DateTimeInWords.parse(text).toInstant(unit, calendar.hours());
    }

    private static <T> T about(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DeadlineRefusal refused) {
            throw refused.about(field);
        }
    }
}
