package org.yiciban.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.deadline.CalendarPicture;
import org.yiciban.deadline.ClockKind;
import org.yiciban.deadline.LegalClock;
import org.yiciban.deadline.Light;
import org.yiciban.deadline.Lights;

/** Clocks as they stand at a moment: dates, what remains, lights. */
@Component
class ClockViews {

    ClockView view(CaseClock clock, Instant now, boolean explained) {
        LegalClock legal = clock.clock;
        boolean delivery = clock.kind == ClockKind.DELIVERY;
        return new ClockView(
                clock.kind,
                delivery
                        ? clock.subject
                        : clock.part.item().map(Object::toString).orElse(null),
                delivery ? null : clock.subject,
                legal.limit(),
                legal.start(),
                clock.ended()
                        ? legal.lastDue(clock.calendar).orElse(null)
                        : clock.due().orElse(null),
                legal.provisional(clock.calendar),
                legal.paused() && !legal.ended(),
                legal.passed(clock.calendar, now) || clock.effectAt != null,
                legal.ended(),
                legal.remaining(clock.calendar, now).orElse(null),
                light(clock, now),
                explained ? legal.explanation(clock.calendar) : List.of(),
                explained ? CalendarPicture.of(legal, clock.calendar, now) : null);
    }

    private static Light light(CaseClock clock, Instant now) {
        return clock.kind.promised()
                ? Lights.of(clock.clock, clock.calendar, null, null, now)
                : Lights.of(null, null, clock.clock, clock.calendar, now);
    }

    /** The light of an item or of the bundle: the promised clock leads. */
    static Optional<ClockView> leading(List<ClockView> clocks) {
        return clocks.stream()
                .filter(clock -> !clock.ended() && clock.kind().promised())
                .findFirst()
                .or(() -> clocks.stream().filter(clock -> !clock.ended()).findFirst());
    }
}
