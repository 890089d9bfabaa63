package org.yiciban.casefile.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.catalogue.release.Release;
import org.yiciban.deadline.calculator.CalendarPicture;
import org.yiciban.deadline.clock.ExplanationLine;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.deadline.clock.Light;
import org.yiciban.deadline.clock.Lights;
import org.yiciban.shared.LocalText;

/** Clocks as they stand at a moment: dates, what remains, lights. */
@Component
class ClockViews {

    ClockView view(Release release, CaseClock clock, Instant now, boolean explained) {
        LegalClock legal = clock.clock();
        boolean delivery = clock.ofDelivery();
        return new ClockView(
                clock.kind(),
                delivery
                        ? clock.subject()
                        : clock.part().item().map(item -> item.toString()).orElse(null),
                delivery
                        ? null
                        : CasePart.stepOf(clock.part())
                                .or(() -> CasePart.askOf(clock.part()))
                                .or(() -> CasePart.noticeOf(clock.part()))
                                .orElse(clock.subject()),
                legal.limit(),
                legal.start(),
                clock.ended()
                        ? legal.lastDue(clock.calendar()).orElse(null)
                        : clock.due().orElse(null),
                legal.provisional(clock.calendar()),
                legal.paused() && !legal.ended(),
                legal.passed(clock.calendar(), now) || clock.effectAt() != null,
                legal.ended(),
                clock.beingRecorded(now),
                legal.remaining(clock.calendar(), now).orElse(null),
                light(clock, now),
                explained ? explanation(release, clock) : List.of(),
                explained ? CalendarPicture.of(legal, clock.calendar(), now) : null);
    }

    private static List<ExplanationLine> explanation(Release release, CaseClock clock) {
        return clock.clock().explanation(clock.calendar()).stream()
                .map(line -> new ExplanationLine(line.from(), line.to(), line.text(), cited(line.rule(), release)))
                .toList();
    }

    /** A clock records the citation of its sheet in Chinese; here it gets its English, and laws their short names. */
    private static @Nullable LocalText cited(@Nullable LocalText rule, Release release) {
        if (rule == null) {
            return null;
        }
        LocalText both = rule.en().equals(rule.zh()) ? release.basis(rule.zh()) : rule;
        return new LocalText(both.zh().replace("《中华人民共和国", "《"), both.en());
    }

    private static Light light(CaseClock clock, Instant now) {
        return clock.kind().ofOwnRule()
                ? Lights.of(clock.clock(), clock.calendar(), null, null, now)
                : Lights.of(null, null, clock.clock(), clock.calendar(), now);
    }

    /** The light of an item or of the bundle: the promised clock leads. */
    static Optional<ClockView> leading(List<ClockView> clocks) {
        return clocks.stream()
                .filter(clock -> !clock.ended() && clock.kind().promised())
                .findFirst()
                .or(() -> clocks.stream().filter(clock -> !clock.ended()).findFirst());
    }
}
