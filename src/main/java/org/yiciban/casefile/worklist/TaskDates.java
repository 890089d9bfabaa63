package org.yiciban.casefile.worklist;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;

/**
 * The instants at which a part's light changes; the promised clock leads, without it the statutory one. What is handed over
 * together was decided one by one, so the earliest date leads there.
 *
 * @param from the start or the latest resumption: that day itself isn't counted
 */
record TaskDates(
        @Nullable Instant due,
        @Nullable Instant yellow,
        @Nullable Instant red,
        @Nullable Instant darkRed,
        boolean paused,
        @Nullable Instant from) {

    static TaskDates of(CaseFile file, CasePart part) {
        // what no statute sets shows red, and red only
        Optional<CaseClock> promised = earliest(
                file,
                part,
                ClockKind.ITEM_PROMISED,
                ClockKind.DELIVERY_PROMISED,
                ClockKind.STEP,
                ClockKind.POST_CHECK,
                ClockKind.ANSWER);
        Optional<CaseClock> statutory = part.equals(CasePart.RECEPTION)
                ? earliest(file, part, ClockKind.RECEPTION, ClockKind.RECEPTION_ANSWER)
                : part.equals(CasePart.DELIVERY)
                        ? earliest(file, part, ClockKind.DELIVERY)
                        : earliest(file, part, ClockKind.ITEM_STATUTORY, ClockKind.RECEPTION_ANSWER);
        CaseClock leading = part.equals(CasePart.DELIVERY)
                ? earliest(file, part, ClockKind.DELIVERY, ClockKind.DELIVERY_PROMISED)
                        .orElse(null)
                : promised.or(() -> statutory).orElse(null);
        return leading == null
                ? new TaskDates(null, null, null, null, false, null)
                : new TaskDates(
                        leading.due().orElse(null),
                        leading.clock().yellowFrom(leading.calendar()).orElse(null),
                        promised.flatMap(CaseClock::due).orElse(null),
                        statutory.flatMap(CaseClock::due).orElse(null),
                        leading.due().isEmpty(),
                        from(leading));
    }

    private static @Nullable Instant from(CaseClock leading) {
        return leading.clock().standingEvents().stream()
                .filter(event -> event.type() == ClockEvent.Type.STARTED || event.type() == ClockEvent.Type.RESUMED)
                .map(ClockEvent::at)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static Optional<CaseClock> earliest(CaseFile file, CasePart part, ClockKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> file.running(part, kind).stream())
                .min((one, other) ->
                        one.due().orElse(Instant.MAX).compareTo(other.due().orElse(Instant.MAX)));
    }
}
