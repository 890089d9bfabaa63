package org.yiciban.casefile.reinstatement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.applicant.SupplementRounds;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/**
 * Undoes what the silence had caused, as long as nothing followed that can't be undone: the clock's end is voided, the
 * case and its items wait again, a document cites the old one, and the supplement is taken as of its own day. The process
 * of the bundle, which had ended, begins anew at reception, where a supplement is checked.
 */
@Component
class Reinstating {

    private final CaseDocuments documents;
    private final ReinstatementBook book;
    private final SupplementRounds supplements;
    private final ObjectProvider<CaseProcess> process;

    Reinstating(
            CaseDocuments documents,
            ReinstatementBook book,
            SupplementRounds supplements,
            ObjectProvider<CaseProcess> process) {
        this.documents = documents;
        this.book = book;
        this.supplements = supplements;
        this.process = process;
    }

    /** The clock whose passing made the application count as abandoned. */
    static Optional<CaseClock> abandonedBy(CaseFile file) {
        return file.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.CORRECTION && clock.closedBy(PassedEffect.ABANDONED))
                .reduce((earlier, later) -> later);
    }

    /** @throws ActRefused when it isn't an abandoned application, or something irrevocable followed */
    CaseClock requireReversible(CaseFile file) {
        CaseClock passed =
                file.status() == CaseStatus.ABANDONED ? abandonedBy(file).orElse(null) : null;
        if (passed == null) {
            throw ActRefused.byState("late-act.case-state", StateWords.text(file.status()));
        }
        if (file.items().stream().anyMatch(item -> item.decidedAt() != null || item.issuedAt() != null)) {
            throw ActRefused.conflict("late-act.decided-since");
        }
        requireNoneInItsPlace(file, file.items().stream().map(CaseItem::key).toList(), file.completedAt());
        return passed;
    }

    /**
     * @param items those that would go on again
     * @param ended when it, or its item, counted as over
     */
    void requireNoneInItsPlace(CaseFile file, List<ItemKey> items, @Nullable Instant ended) {
        List<CaseNumber> others = book.inItsPlace(file, items, ended);
        if (!others.isEmpty()) {
            throw ActRefused.conflict("late-act.applied-anew", others);
        }
    }

    /**
     * Undoes it and takes the supplement.
     *
     * @param context of who decided
     * @param recorder of who recorded the supplement; its instant doesn't matter
     */
    void undo(CaseFile file, Reinstatement asked, ActContext context, ActContext recorder) {
        CaseClock passed = requireReversible(file);
        Instant now = context.instant();
        Instant until = passed.lastUntil().orElseThrow();
        Instant acted = acted(asked, until);
        Instant arrived = asked.act().way() == LateAct.Way.POSTED
                ? earlier(endOf(asked.act().arrivedOn()), now)
                : acted;
        IssuedDocument notice = notice(file, asked, until, acted, arrived, context);
        passed.undo(PassedEffect.ABANDONED, now, notice.number(), context.actorId());
        file.items().forEach(CaseItem::reinstate);
        file.move(
                CaseTransition.REINSTATE,
                context,
                now,
                new ReceptionFacts.Reinstated(
                        notice.number(), asked.act().reason(), asked.act().actedOn()));
        supplements.answered(file, book.supplement(asked), recorder.at(acted), arrived, now);
        process.getObject()
                .start(
                        file.number(),
                        file.release().key().value(),
                        file.release().deploymentId(),
                        file.filing().situation());
    }

    private IssuedDocument notice(
            CaseFile file, Reinstatement asked, Instant until, Instant acted, Instant arrived, ActContext context) {
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.MODE, asked.act().way())
                .say(DocumentFact.REASON, asked.act().reason())
                .say(DocumentFact.LAPSED_AT, until)
                .say(DocumentFact.HANDED_IN_AT, acted)
                .say(DocumentFact.ARRIVED_AT, arrived);
        documents
                .last(file, DocumentType.END)
                // applications that were abandoned before there was a notice of it were told by the notice of
                // correction only
                .or(() -> documents.last(file, DocumentType.CORRECT))
                .ifPresent(old -> DocumentFacts.cite(facts, old));
        return documents.issue(file, DocumentType.REINSTATE, file.release().leadAgency(), context, facts);
    }

    /** When it was handed in or posted: at the end of the proven day, and not after the limit. */
    static Instant acted(Reinstatement asked, Instant until) {
        return earlier(endOf(asked.act().actedOn()), until);
    }

    /** A day is proven, no hour: it counts as a whole. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LateActCheck.ZONE).toInstant().minusSeconds(1);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
