package org.yiciban.deadline.calculator;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.deadline.clock.UnlawfulClockEvent;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.TimeLimit;

/** The clock that a question describes: its start, then everything that happened to it, in order. */
final class AskedClock {

    /** What happens to the clocks of cases alone, by a newer calendar or release. */
    private static final Set<ClockEvent.Type> OF_CASES = EnumSet.of(ClockEvent.Type.HELD, ClockEvent.Type.SHORTENED);

    private AskedClock() {}

    static LegalClock of(DeadlineQuestion question, WorkingCalendar calendar) {
        TimeLimit read = AskedTexts.about("limit", () -> AskedTexts.limit(question.limit()));
        LegalClock clock = AskedTexts.about("from", () -> {
            LegalClock started = LegalClock.started(
                    question.kind(), read, AskedTexts.moment(question.from(), read.unit(), calendar), null, null);
            // a start whose limit leaves the calendar is no start
            started.due(calendar);
            return started;
        });
        for (int place = 0; place < question.events().size(); place++) {
            clock = next(clock, question.events().get(place), place, calendar);
        }
        return clock;
    }

    private static LegalClock next(
            LegalClock clock, DeadlineQuestion.Event event, int place, WorkingCalendar calendar) {
        try {
            ClockEvent.Type type = AskedTexts.about("type", () -> typeOf(event.type()));
            Instant at = AskedTexts.about(
                    "at", () -> AskedTexts.moment(event.at(), clock.limit().unit(), calendar));
            TimeLimit extra =
                    event.limit() == null ? null : AskedTexts.about("limit", () -> AskedTexts.limit(event.limit()));
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
                .filter(one -> !OF_CASES.contains(one) && one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new DeadlineRefusal(
                        "choice",
                        Refusal.of("deadline.choice", List.of("PAUSED", "RESUMED", "EXTENDED", "MET", "CANCELLED"))));
        if (type == ClockEvent.Type.VOIDED) {
            throw new DeadlineRefusal(
                    "calculation-without-withdrawal", Refusal.of("deadline.calculation-without-withdrawal"));
        }
        return type;
    }
}
