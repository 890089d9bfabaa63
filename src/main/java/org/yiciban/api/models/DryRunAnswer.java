package org.yiciban.api.models;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.api.models.ModelChecksController.CheckState;
import org.yiciban.api.models.ModelChecksController.ModelFinding;
import org.yiciban.api.resource.LegalTimeText;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.trial.DryRun;

/**
 * A case of a draft that is tried, as it stands; for its owner, an hour long.
 *
 * @param run the address at which it is asked after
 * @param status of the case at its end; null while it runs, and where it came to none
 * @param path elements of the model to which it came, in their order
 * @param dates of the whole case first, then of its items
 * @param coverage null likewise
 */
record DryRunAnswer(
        CheckState state,
        String run,
        @Nullable CaseStatus status,
        @Nullable CaseOutcome outcome,
        List<String> path,
        List<DryDates> dates,
        List<DryDocument> documents,
        @Nullable DryCoverage coverage,
        List<ModelFinding> findings) {

    /**
     * The days of the case, or of an item.
     *
     * @param item null for the whole case
     * @param decidedAt of the case when it was completed; null where it wasn't
     */
    record DryDates(
            @Nullable String item,
            String name,
            @Nullable ItemOutcome outcome,
            @Nullable OffsetDateTime decidedAt,
            List<DryLimit> limits) {}

    /** A limit in them; {@code passed} when it wasn't kept. */
    record DryLimit(
            ClockKind kind,
            @Nullable String subject,
            OffsetDateTime start,
            @Nullable OffsetDateTime due,
            boolean passed) {}

    /** A document that would be issued. */
    record DryDocument(String type, String title, String number, OffsetDateTime issuedAt) {}

    /**
     * How much of it the case came to.
     *
     * @param workingDays from the day of handing in to that of the end
     * @param unreached elements of the model to which it didn't come
     */
    record DryCoverage(
            OffsetDateTime receivedAt, OffsetDateTime endedAt, int workingDays, int reached, List<String> unreached) {}

    static DryRunAnswer of(String run, Optional<DryRun> came, Locale locale) {
        DryRun.Story story = came.map(DryRun::story).orElse(null);
        return new DryRunAnswer(
                came.map(one -> one.ok() ? CheckState.ok : CheckState.refused).orElse(CheckState.running),
                run,
                story == null ? null : story.status(),
                story == null ? null : story.outcome(),
                story == null ? List.of() : story.path(),
                story == null
                        ? List.of()
                        : story.dates().stream()
                                .map(part -> dates(part, locale))
                                .toList(),
                story == null
                        ? List.of()
                        : story.documents().stream()
                                .map(paper -> new DryDocument(
                                        paper.type(),
                                        paper.title().in(locale),
                                        paper.number(),
                                        LegalTimeText.of(paper.issuedAt())))
                                .toList(),
                story == null
                        ? null
                        : new DryCoverage(
                                LegalTimeText.of(story.receivedAt()),
                                LegalTimeText.of(story.endedAt()),
                                story.workingDays(),
                                story.path().size(),
                                story.unreached()),
                came.map(DryRun::findings).orElse(List.of()).stream()
                        .map(finding -> ModelFinding.of(finding, locale))
                        .toList());
    }

    private static DryDates dates(DryRun.Part part, Locale locale) {
        return new DryDates(
                part.item(),
                part.name().in(locale),
                part.outcome(),
                part.decidedAt() == null ? null : LegalTimeText.of(part.decidedAt()),
                part.limits().stream()
                        .map(limit -> new DryLimit(
                                limit.kind(),
                                limit.subject(),
                                LegalTimeText.of(limit.start()),
                                limit.due() == null ? null : LegalTimeText.of(limit.due()),
                                limit.passed()))
                        .toList());
    }
}
