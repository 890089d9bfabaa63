package org.yiciban.casefile.reinstatement;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.applicant.Supplements;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.items.ItemOpening;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.CaseStore;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalBasis;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.document.DocumentType;
import org.yiciban.document.IssuedDocument;
import org.yiciban.shared.ItemCode;

/**
 * Undoes the end of an item whose promised paper had come in time. Its case has gone on, so what followed is judged item by
 * item: those that closed for want of its result are reopened with it; what was decided on others stays; a case that was
 * over is open again. The item is handled anew beside the process of the bundle, which doesn't wait for it.
 */
@Component
class ItemReinstating {

    private final CaseStore store;
    private final Reinstating applications;
    private final ClosedItems closed;
    private final Supplements supplements;
    private final ItemOpening opening;

    ItemReinstating(
            CaseStore store,
            Reinstating applications,
            ClosedItems closed,
            Supplements supplements,
            ItemOpening opening) {
        this.store = store;
        this.applications = applications;
        this.closed = closed;
        this.supplements = supplements;
        this.opening = opening;
    }

    /** The items that ended because a promised paper didn't come. */
    static List<CaseItem> lapsed(CaseFile file) {
        return file.items().stream()
                .filter(item -> item.status() == ItemStatus.ENDED
                        && !missed(file, item.code()).isEmpty())
                .toList();
    }

    /** The clocks that passed without their papers, the one that was due first before the others. */
    static List<CaseClock> missed(CaseFile file, ItemCode item) {
        return file.clocks().stream()
                .filter(clock ->
                        clock.kind() == ClockKind.DEFERRAL && clock.part().equals(CasePart.of(item)))
                .filter(clock -> clock.closedBy(PassedEffect.PAPER_MISSING))
                .sorted(Comparator.comparing(clock -> clock.lastUntil().orElseThrow()))
                .toList();
    }

    /** @throws ActRefused when the item didn't end for a missing paper, or its case is where it can't go on from */
    List<CaseClock> requireReversible(CaseFile file, ItemCode code) {
        List<CaseClock> missed = missed(file, code);
        CaseItem item = file.item(code);
        if (item.status() != ItemStatus.ENDED || missed.isEmpty()) {
            throw ActRefused.byState("late-act.item-state", StateWords.text(item.status()));
        }
        if (file.status() == CaseStatus.DELIVERING) {
            throw ActRefused.conflict("late-act.delivering");
        }
        if (file.status() != CaseStatus.ACCEPTED && file.status() != CaseStatus.COMPLETED) {
            throw ActRefused.conflict("late-act.case-over", StateWords.text(file.status()));
        }
        applications.requireNoneInItsPlace(file, missed.get(0).effectAt());
        return missed;
    }

    /**
     * Undoes it, keeps the papers and lets the item be handled anew.
     *
     * @param context of who decided
     * @param recorder of who recorded the papers; its instant doesn't matter
     */
    void undo(CaseFile file, Reinstatement asked, Supplements.Answer answer, ActContext context, ActContext recorder) {
        List<CaseClock> missed = requireReversible(file, asked.item());
        Instant now = context.instant();
        Instant until = missed.get(0).lastUntil().orElseThrow();
        Instant acted = Reinstating.acted(asked, until);
        CaseItem item = file.item(asked.item());
        String notice = notice(file, item, asked, until, acted, now).number();
        for (CaseClock clock : missed) {
            clock.undo(PassedEffect.PAPER_MISSING, now, notice, context.actorId());
            clock.add(ClockEvent.met(acted, recorder.actorId()));
        }
        reopenCase(file, notice, context);
        reopen(
                file,
                item,
                new ItemFacts.ItemReinstated(item.code(), null, asked.act().actedOn(), notice),
                context);
        for (CaseItem follower : closed.with(file, item)) {
            reopen(file, follower, new ItemFacts.ItemReinstated(follower.code(), item.code(), null, notice), context);
        }
        supplements.cameInTime(file, answer.sound().papers(), recorder.at(acted), now);
        opening.begin(file, item.code());
    }

    /** The whole case was told to be over: that is undone, and told anew when the item is. */
    private void reopenCase(CaseFile file, String notice, ActContext context) {
        if (file.status() == CaseStatus.COMPLETED) {
            file.clocks().stream()
                    .filter(clock -> clock.part().equals(CasePart.BUNDLE) && clock.ended())
                    .forEach(clock -> clock.reopen(context.instant(), notice, context.actorId()));
            file.reopen(context, context.instant(), new ItemFacts.Reopened(notice));
        }
    }

    private void reopen(CaseFile file, CaseItem item, ItemFacts.ItemReinstated facts, ActContext context) {
        Instant now = context.instant();
        CasePart part = CasePart.of(item.code());
        String before = item.status().name();
        item.reopen();
        List<CaseClock> ended = file.clocks().stream()
                .filter(clock -> clock.part().equals(part) && clock.cancelled())
                .toList();
        for (CaseClock clock : ended) {
            if (clock.kind() == ClockKind.DEFERRAL) {
                // while the item stood as ended nobody could hand that paper in: its time begins anew
                store.clocks()
                        .start(
                                file,
                                part,
                                ClockKind.DEFERRAL,
                                clock.subject(),
                                clock.clock().limit(),
                                now,
                                LegalBasis.DEFERRAL.citation(),
                                clock.agency());
            } else {
                clock.reopen(now, facts.document(), context.actorId());
            }
        }
        file.record(JournalLine.of(JournalEvent.ITEM_REINSTATED, part, context, now)
                .status(before, item.status().name())
                .facts(facts));
    }

    private IssuedDocument notice(
            CaseFile file, CaseItem item, Reinstatement asked, Instant until, Instant acted, Instant now) {
        boolean posted = asked.act().way() == LateAct.Way.POSTED;
        Map<String, Object> facts = new HashMap<>(Map.of(
                "mode", posted ? "PAPER_POSTED" : "PAPER",
                "reason", asked.act().reason(),
                "lapsedAt", until.toString(),
                "handedInAt", acted.toString()));
        store.documents().last(file, DocumentType.END, item.code()).ifPresent(old -> DocumentFacts.cite(facts, old));
        return store.documents().issueOn(item, file, DocumentType.REINSTATE, now, facts);
    }
}
