package org.yiciban.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.DateView;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.ExplanationLine;
import org.yiciban.deadline.clock.Light;
import org.yiciban.deadline.clock.Remaining;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * A clock.
 *
 * @param item the item it belongs to; left out where it stands with its item or belongs to the whole case
 * @param material the paper that is owed, of a deferral
 * @param step the step or the public notice of the bundle that it counts for, whoever does it
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

    private static final Set<ClockKind> OF_STEP = EnumSet.of(ClockKind.STEP, ClockKind.REQUEST, ClockKind.NOTICE);

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
                OF_STEP.contains(clock.kind()) ? clock.subject() : null,
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

    /**
     * A date that a case waits for.
     *
     * @param at null while nobody knows it
     * @param waits whether the case stands there now
     * @param past whether it has gone on from there
     * @param giver the agency that gives it and may set it anew
     */
    record CaseMoment(String id, String name, OffsetDateTime at, boolean waits, boolean past, String giver) {

        static List<CaseMoment> of(CaseView view, Locale locale) {
            return view.dates().stream().map(date -> of(date, locale)).toList();
        }

        private static CaseMoment of(DateView date, Locale locale) {
            return new CaseMoment(
                    date.id(),
                    date.name().in(locale),
                    LegalTimeText.of(date.at()),
                    date.waits(),
                    date.past(),
                    date.giver().value());
        }
    }

    /**
     * A public notice of a case.
     *
     * @param id of the notice in the service
     * @param url where anybody reads it
     */
    record CaseNotice(String id, String name, OffsetDateTime publishedAt, URI url) {

        static List<CaseNotice> of(CaseView view, Locale locale) {
            return view.timeline().stream()
                    .filter(entry -> entry.notice() != null)
                    .map(entry -> of(view, entry, locale))
                    .toList();
        }

        private static CaseNotice of(CaseView view, TimelineEntry entry, Locale locale) {
            var published = Objects.requireNonNull(entry.notice());
            LocalText name =
                    view.release().bundle().ownNotice(published.notice()).name();
            return new CaseNotice(
                    published.notice(),
                    name.in(locale),
                    LegalTimeText.of(entry.at()),
                    URI.create("/api/v1/notices/" + published.no()));
        }
    }
}
