package org.yiciban.deadline.clock;

import java.util.ArrayList;
import java.util.List;
import org.yiciban.deadline.calendar.WorkingCalendar;

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
        demand(
                wrong != null && wrong >= 0 && wrong < place,
                "withdrawal-of-event",
                "须写明撤销哪一事件",
                "a withdrawal names an event of the list");
        demand(
                clock.events().get(wrong).type() != ClockEvent.Type.VOIDED,
                "withdrawal-stays",
                "撤销不得再撤销",
                "a withdrawal is not withdrawn");
        demand(
                clock.events().stream().noneMatch(e -> wrong.equals(e.voids())),
                "withdrawal-once",
                "该事件已被撤销",
                "the event has been withdrawn already");
        demand(
                wrong != 0,
                "clock-starts-first",
                "起算不得撤销；可以取消时钟",
                "a start is not withdrawn; the clock can be cancelled");
        try {
            List<ClockEvent> longer = new ArrayList<>(clock.events());
            longer.add(event);
            LegalClock.judged(clock.kind(), LegalClock.standing(longer), calendar);
        } catch (UnlawfulClockEvent rest) {
            throw new UnlawfulClockEvent(
                    place,
                    "withdrawal-leaves-lawful",
                    "撤销后其余事件不合法：" + rest.sentence().zh(),
                    "what remains would be unlawful: " + rest.sentence().en());
        }
    }

    private void demand(boolean lawful, String rule, String zh, String en) {
        if (!lawful) {
            throw new UnlawfulClockEvent(place, rule, zh, en);
        }
    }
}
