package org.yiciban.casefile.reinstatement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalBasis;

/** What had ended stands open again, each item with its clocks: those that were cut off go on, a promise begins anew. */
@Component
class ReopenedItems {

    private final ClosedItems closed;
    private final Clocks clocks;

    ReopenedItems(ClosedItems closed, Clocks clocks) {
        this.closed = closed;
        this.clocks = clocks;
    }

    /**
     * Opens the item again, its case if that was over, and whatever had closed for want of the item's result.
     *
     * @param actedOn the day on which the paper had come
     * @param notice the number of the document that says so
     */
    void reopen(CaseFile file, CaseItem item, @Nullable LocalDate actedOn, String notice, ActContext context) {
        reopenCase(file, notice, context);
        reopen(file, item, new ItemFacts.ItemReinstated(item.key(), null, actedOn, notice), context);
        for (CaseItem follower : closed.with(file, item)) {
            reopen(file, follower, new ItemFacts.ItemReinstated(follower.key(), item.key(), null, notice), context);
        }
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
        CasePart part = item.part();
        String before = item.status().name();
        item.reopen();
        List<CaseClock> ended = file.clocks().stream()
                .filter(clock -> clock.part().equals(part) && clock.cancelled())
                .toList();
        for (CaseClock clock : ended) {
            if (clock.kind() == ClockKind.DEFERRAL) {
                // while the item stood as ended nobody could hand that paper in: its time begins anew
                clocks.start(
                        file,
                        part,
                        ClockKind.DEFERRAL,
                        clock.subject(),
                        ClockLimit.of(clock.clock().limit(), LegalBasis.DEFERRAL.citation()),
                        now,
                        clock.agency());
            } else {
                clock.reopen(now, facts.document(), context.actorId());
            }
        }
        file.record(JournalLine.of(JournalEvent.ITEM_REINSTATED, part, context, now)
                .status(before, item.status().name())
                .facts(facts));
    }
}
