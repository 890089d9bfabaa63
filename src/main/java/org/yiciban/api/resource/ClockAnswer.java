package org.yiciban.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.ExplanationLine;
import org.yiciban.deadline.clock.Light;
import org.yiciban.deadline.clock.Remaining;
import org.yiciban.shared.TimeLimit;

/**
 * A clock.
 *
 * @param item the item it belongs to; left out where it stands with its item or belongs to the whole case
 * @param material the paper that is owed, of a deferral
 * @param step the step of the bundle that it counts for, whoever does it
 * @param recording it has passed and what the law makes of it is being recorded
 * @param explanation how the date comes about; only among the deadlines
 */
record ClockAnswer(
        ClockKind kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) String item,
        @JsonInclude(JsonInclude.Include.NON_NULL) String material,
        @JsonInclude(JsonInclude.Include.NON_NULL) String step,
        String limit,
        OffsetDateTime start,
        OffsetDateTime due,
        boolean provisional,
        boolean paused,
        boolean passed,
        boolean recording,
        RemainingTime remaining,
        Light light,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ExplanationText> explanation) {

    /** What is left of a limit. */
    record RemainingTime(BigDecimal value, TimeLimit.Unit unit) {

        static RemainingTime of(Remaining remaining) {
            return remaining == null ? null : new RemainingTime(remaining.value(), remaining.unit());
        }
    }

    /** One line of an explanation. */
    record ExplanationText(LocalDate from, LocalDate to, String text, String rule) {

        static List<ExplanationText> of(List<ExplanationLine> lines, Locale locale) {
            return lines.stream()
                    .map(line -> new ExplanationText(
                            line.from(),
                            line.to(),
                            line.text().in(locale),
                            line.rule() == null ? null : line.rule().in(locale)))
                    .toList();
        }
    }

    static ClockAnswer of(ClockView clock) {
        return of(clock, null, null);
    }

    static ClockAnswer explained(ClockView clock, Locale locale) {
        return of(clock, clock.item(), ExplanationText.of(clock.explanation(), locale));
    }

    private static ClockAnswer of(ClockView clock, String item, List<ExplanationText> explanation) {
        return new ClockAnswer(
                clock.kind(),
                item,
                clock.kind() == ClockKind.DEFERRAL ? clock.subject() : null,
                clock.kind() == ClockKind.STEP || clock.kind() == ClockKind.REQUEST ? clock.subject() : null,
                clock.limit().toString(),
                LegalTimeText.of(clock.start()),
                LegalTimeText.of(clock.due()),
                clock.provisional(),
                clock.paused(),
                clock.passed(),
                clock.recording(),
                RemainingTime.of(clock.remaining()),
                clock.light(),
                explanation);
    }
}
