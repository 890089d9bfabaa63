package org.yiciban.casefile.reinstatement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.applicant.SupplementRounds;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.items.ItemsBeside;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.ItemKey;

/**
 * Undoes what followed for an item whose promised paper had come in time. One that is still being decided on what is there
 * goes on with the paper. Where it had ended, its case has gone on, so what followed is judged item by
 * item: those that closed for want of its result are reopened with it; what was decided on others stays; a case that was
 * over is open again. The item is handled anew beside the process of the bundle, which doesn't wait for it.
 */
@Component
class ItemReinstating {

    private final CaseDocuments documents;
    private final Reinstating applications;
    private final ReopenedItems reopened;
    private final SupplementRounds supplements;
    private final ItemsBeside beside;

    ItemReinstating(
            CaseDocuments documents,
            Reinstating applications,
            ReopenedItems reopened,
            SupplementRounds supplements,
            ItemsBeside beside) {
        this.documents = documents;
        this.applications = applications;
        this.reopened = reopened;
        this.supplements = supplements;
        this.beside = beside;
    }

    /** The items that ended because a promised paper didn't come, or are being decided without it. */
    static List<CaseItem> lapsed(CaseFile file) {
        return file.items().stream()
                .filter(item -> item.status() == ItemStatus.ENDED || undecided(item))
                .filter(item -> !missed(file, item.key()).isEmpty())
                .toList();
    }

    private static boolean undecided(CaseItem item) {
        return !item.status().isFinal();
    }

    /** The clocks that passed without their papers, the one that was due first before the others. */
    static List<CaseClock> missed(CaseFile file, ItemKey item) {
        return file.clocks().stream()
                .filter(clock ->
                        clock.kind() == ClockKind.DEFERRAL && clock.part().equals(CasePart.of(item)))
                .filter(clock -> effect(clock).isPresent())
                .sorted(Comparator.comparing(clock -> clock.lastUntil().orElseThrow()))
                .toList();
    }

    private static Optional<PassedEffect> effect(CaseClock clock) {
        return Stream.of(PassedEffect.PAPER_MISSING, PassedEffect.DECIDED_WITHOUT_PAPER)
                .filter(clock::closedBy)
                .findFirst();
    }

    /** @throws ActRefused when the item didn't end for a missing paper, or its case is where it can't go on from */
    List<CaseClock> requireReversible(CaseFile file, ItemKey code) {
        List<CaseClock> missed = missed(file, code);
        CaseItem item = file.item(code);
        if (missed.isEmpty() || item.status() != ItemStatus.ENDED && !undecided(item)) {
            throw ActRefused.byStateOf(code, "late-act.item-state", StateWords.text(item.status()));
        }
        if (file.status() == CaseStatus.DELIVERING) {
            throw ActRefused.conflict("late-act.delivering");
        }
        if (file.status() != CaseStatus.ACCEPTED && file.status() != CaseStatus.COMPLETED) {
            throw ActRefused.conflict("late-act.case-over", StateWords.text(file.status()));
        }
        applications.requireNoneInItsPlace(file, List.of(code), missed.get(0).effectAt());
        return missed;
    }

    /**
     * Undoes it, keeps the papers and lets the item be handled anew.
     *
     * @param context of who decided
     * @param recorder of who recorded the papers; its instant doesn't matter
     */
    void undo(
            CaseFile file,
            Reinstatement asked,
            SupplementRounds.Answer answer,
            ActContext context,
            ActContext recorder) {
        List<CaseClock> missed = requireReversible(file, Objects.requireNonNull(asked.item()));
        Instant now = context.instant();
        Instant until = missed.get(0).lastUntil().orElseThrow();
        Instant acted = Reinstating.acted(asked, until);
        CaseItem item = file.item(Objects.requireNonNull(asked.item()));
        String notice = notice(file, item, asked, until, acted, context).number();
        for (CaseClock clock : missed) {
            clock.undo(effect(clock).orElseThrow(), now, notice, context.actorId());
            clock.add(ClockEvent.met(acted, recorder.actorId()));
        }
        if (undecided(item)) {
            file.record(JournalLine.of(JournalEvent.ITEM_REINSTATED, item.part(), context, now)
                    .facts(ItemFacts.ItemReinstated.undecided(
                            item.key(), asked.act().actedOn(), notice)));
            supplements.cameInTime(file, answer.sound().papers(), recorder.at(acted), now);
            return;
        }
        reopened.reopen(file, item, asked.act().actedOn(), notice, context);
        supplements.cameInTime(file, answer.sound().papers(), recorder.at(acted), now);
        beside.goOn(file, item.key());
    }

    private IssuedDocument notice(
            CaseFile file, CaseItem item, Reinstatement asked, Instant until, Instant acted, ActContext context) {
        boolean posted = asked.act().way() == LateAct.Way.POSTED;
        boolean undecided = undecided(item);
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.MODE, (undecided ? "UNDECIDED" : "PAPER") + (posted ? "_POSTED" : ""))
                .say(DocumentFact.REASON, asked.act().reason())
                .say(DocumentFact.LAPSED_AT, until)
                .say(DocumentFact.HANDED_IN_AT, acted);
        (undecided ? promised(file) : documents.last(file, DocumentType.END, item.key()))
                .ifPresent(old -> DocumentFacts.cite(facts, old));
        return documents.issueOn(item, file, DocumentType.REINSTATE, context, facts);
    }

    /** The notice of what was promised; cases of old times have none, and cite the acceptance. */
    private Optional<IssuedDocument> promised(CaseFile file) {
        return documents.last(file, DocumentType.DEFER).or(() -> documents.last(file, DocumentType.ACCEPT));
    }
}
