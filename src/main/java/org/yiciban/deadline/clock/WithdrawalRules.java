package org.yiciban.deadline.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.Refusal;

/** When an event of a clock may be withdrawn: it stands, it is no start, and what remains is lawful. */
final class WithdrawalRules {

    private final LegalClock clock;
    private final WorkingCalendar calendar;
    private final int place;

    WithdrawalRules(LegalClock clock, WorkingCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
        this.place = clock.events().size();
    }

    void check(ClockEvent event) {
        Integer wrong = event.voids();
        demand(wrong != null && wrong >= 0 && wrong < place, "withdrawal-of-event", "deadline.withdrawal-of-event");
        Objects.requireNonNull(wrong);
        demand(
                clock.events().get(wrong).type() != ClockEvent.Type.VOIDED,
                "withdrawal-stays",
                "deadline.withdrawal-stays");
        demand(
                clock.events().stream().noneMatch(e -> wrong.equals(e.voids())),
                "withdrawal-once",
                "deadline.withdrawal-once");
        demand(wrong != 0, "clock-starts-first", "deadline.start-stays");
        try {
            List<ClockEvent> longer = new ArrayList<>(clock.events());
            longer.add(event);
            LegalClock.judged(clock.kind(), LegalClock.standing(longer), calendar);
        } catch (UnlawfulClockEvent rest) {
            throw new UnlawfulClockEvent(
                    place,
                    "withdrawal-leaves-lawful",
                    Refusal.of("deadline.withdrawal-leaves-lawful", rest.sentence()));
        }
    }

    private void demand(boolean lawful, String rule, String key, Object... arguments) {
        if (!lawful) {
            throw new UnlawfulClockEvent(place, rule, Refusal.of(key, arguments));
        }
    }
}
