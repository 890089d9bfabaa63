package org.yiciban.api.models;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.api.resource.LegalTimeText;
import org.yiciban.casefile.migration.MigrationPreview;
import org.yiciban.casefile.migration.MigrationRun;
import org.yiciban.casefile.migration.MoveVerdict;
import org.yiciban.shared.LocalText;

/** What programs are told of cases that are put under another release. */
final class MigrationAnswers {

    private MigrationAnswers() {}

    /** What would come of a case. */
    enum Verdict {
        MOVES,
        STAYS,
        LATER
    }

    /**
     * A case that follows an earlier release.
     *
     * @param version of the release that it follows now
     * @param reasons why it stays
     * @param dates which dates come sooner, in words
     * @param begins what the new models have added beside what it has come to
     * @param offered items that can be applied for as well
     */
    record CaseAnswer(
            String caseNumber,
            int version,
            Verdict verdict,
            List<String> reasons,
            List<String> dates,
            List<String> begins,
            List<String> offered) {

        static CaseAnswer of(MigrationPreview.Case one, Locale locale) {
            MoveVerdict verdict = one.verdict();
            MoveVerdict.Moves moves = verdict instanceof MoveVerdict.Moves some
                    ? some
                    : new MoveVerdict.Moves(List.of(), List.of(), List.of());
            List<LocalText> reasons = verdict instanceof MoveVerdict.Stays stays ? stays.reasons() : List.of();
            return new CaseAnswer(
                    one.caseNumber().value(),
                    one.version(),
                    verdict instanceof MoveVerdict.Moves
                            ? Verdict.MOVES
                            : verdict instanceof MoveVerdict.Stays ? Verdict.STAYS : Verdict.LATER,
                    texts(reasons, locale),
                    texts(moves.dates(), locale),
                    texts(moves.begun(), locale),
                    texts(moves.offered(), locale));
        }
    }

    /**
     * What a run would do.
     *
     * @param version of the release that the cases would follow
     * @param total how many there are
     * @param cases the first of them, or those after the number that was asked for
     * @param next the number after which the next ones stand; null when these are the last
     */
    record PreviewAnswer(int version, int total, List<CaseAnswer> cases, @Nullable String next) {

        static PreviewAnswer of(MigrationPreview seen, Locale locale) {
            return new PreviewAnswer(
                    seen.version(),
                    seen.total(),
                    seen.cases().stream().map(one -> CaseAnswer.of(one, locale)).toList(),
                    seen.next());
        }
    }

    /** A run that has begun. */
    record BegunAnswer(long id) {}

    /** A case that goes on under its own release, and why. */
    record StayedAnswer(String caseNumber, String reason) {}

    /**
     * A run, as far as it is.
     *
     * @param total how many cases it is about
     * @param stays the first two hundred of those that stay
     */
    record RunAnswer(
            long id,
            String bundle,
            int version,
            MigrationRun.State state,
            String by,
            int total,
            int moved,
            int stayed,
            int waiting,
            List<StayedAnswer> stays,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt) {

        static RunAnswer of(MigrationRun run, Locale locale) {
            return new RunAnswer(
                    run.id(),
                    run.bundle().value(),
                    run.version(),
                    run.state(),
                    run.askedBy(),
                    run.total(),
                    run.moved(),
                    run.staying(),
                    run.waiting(),
                    run.stayed().stream()
                            .map(one -> new StayedAnswer(
                                    one.caseNumber().value(), one.reason().in(locale)))
                            .toList(),
                    LegalTimeText.of(run.startedAt()),
                    run.finishedAt() == null ? null : LegalTimeText.of(run.finishedAt()));
        }
    }

    private static List<String> texts(List<LocalText> all, Locale locale) {
        return all.stream().map(text -> text.in(locale)).toList();
    }
}
