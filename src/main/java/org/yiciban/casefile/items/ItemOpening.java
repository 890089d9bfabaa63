package org.yiciban.casefile.items;

import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.bills.Bills;
import org.yiciban.casefile.clocks.ItemClocks;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.ItemActions;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.Givers;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.rules.RuleVerdicts;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.ItemTransition;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * Whether an item runs. Dependents close themselves here, so that no bundle needs gateways for denial or withdrawal. Its
 * clocks run since their legal instant, see {@link ItemClocks}.
 */
@Component
public class ItemOpening {

    private final Clocks clocks;
    private final ItemClocks itemClocks;
    private final Bills bills;
    private final RuleVerdicts rules;
    private final ObjectProvider<CaseProcess> process;

    ItemOpening(
            Clocks clocks,
            ItemClocks itemClocks,
            Bills bills,
            RuleVerdicts rules,
            ObjectProvider<CaseProcess> process) {
        this.clocks = clocks;
        this.itemClocks = itemClocks;
        this.bills = bills;
        this.rules = rules;
        this.process = process;
    }

    public ItemActions.Opening open(CaseFile file, ItemKey key, Instant now) {
        Optional<CaseItem> found = file.find(key);
        if (found.isEmpty() || found.get().status() != ItemStatus.WAITING) {
            return ItemActions.Opening.CLOSED;
        }
        CaseItem item = found.get();
        if (file.reopened() && waitsForGiver(file, item)) {
            // begins when the giver, which is handled again beside the bundle's process, is over
            return ItemActions.Opening.CLOSED;
        }
        Optional<CaseItem> lostGiver = Givers.lost(file, item, CaseItem::granted);
        if (lostGiver.isPresent()) {
            endWithGiver(file, item, lostGiver.get(), now);
            return ItemActions.Opening.CLOSED;
        }
        item.open(now);
        if (file.acceptedAt(item) != null) {
            itemClocks.opened(file, item);
        }
        ActContext byLaw = ActContext.byLaw(now);
        file.record(JournalLine.of(JournalEvent.ITEM_OPENED, item.part(), byLaw, now)
                .facts(new ItemFacts.ItemOpened(key, item.agency())));
        if (file.acceptedAt(item) == null) {
            return ItemActions.Opening.CHECK;
        }
        bills.open(file, item, Fee.Before.DECISION, byLaw, now);
        if (item.committed() && file.release().item(key.code()).commitment()) {
            item.proposeByCommitment();
            return ItemActions.Opening.COMMITMENT;
        }
        return rules.grants(file, item, now) ? ItemActions.Opening.RULES : ItemActions.Opening.REVIEW;
    }

    /** Whether items are handled again beside the bundle's process, which doesn't wait for them. */
    public boolean awaited(CaseFile file) {
        return file.reopened()
                && file.items().stream().anyMatch(item -> !item.status().isFinal() && hasRun(file, item.part()));
    }

    /**
     * An item that was handled beside the bundle's process is over: those that waited for it begin beside it as well, and
     * after the last one what the bundle's process could not deliver is delivered.
     */
    public void goOn(CaseFile file) {
        for (CaseItem item : file.items()) {
            if (file.status() == CaseStatus.ACCEPTED
                    && item.status() == ItemStatus.WAITING
                    && hasRun(file, item.part())
                    && !waitsForGiver(file, item)) {
                begin(file, item.key());
            }
        }
        boolean delivered = hasRun(file, CasePart.DELIVERY);
        if (file.status() == CaseStatus.ACCEPTED && delivered && !awaited(file)) {
            String deployment = file.release().deploymentId();
            process.getObject().startAside(file.number(), CasePart.DELIVERY, HandlingProcess.DELIVERY, deployment);
        }
    }

    /** An item that had ended goes on: anew, or in its turn where the bundle's process hasn't come to it yet. */
    public void goOn(CaseFile file, ItemKey item) {
        if (hasRun(file, CasePart.of(item))) {
            begin(file, item);
        }
    }

    /** Starts the process of one item anew, beside the bundle's own. */
    private void begin(CaseFile file, ItemKey item) {
        String deployment = file.release().deploymentId();
        process.getObject()
                .startItem(file.number(), item, deployment, file.filing().situation());
    }

    private boolean hasRun(CaseFile file, CasePart part) {
        return process.getObject().hasRun(file.number(), part);
    }

    private static boolean waitsForGiver(CaseFile file, CaseItem item) {
        return Givers.of(file, item).stream().anyMatch(giver -> !giver.status().isFinal());
    }

    private void endWithGiver(CaseFile file, CaseItem item, CaseItem giver, Instant now) {
        LocalText name = file.rows().name(giver);
        // a paper that was promised for it is owed no more
        clocks.cancelAll(file, item.part(), ActContext.byLaw(now));
        LocalText why = OnRecord.of("item.giver-failed", name);
        item.end(ItemTransition.END_WITH_GIVER, ItemOutcome.TERMINATED, why);
        file.record(JournalLine.of(JournalEvent.ITEM_ENDED, item.part(), ActContext.byLaw(now), now)
                .status(ItemStatus.WAITING.name(), ItemStatus.ENDED.name())
                .facts(ItemFacts.ItemEnded.of(item.key(), giver.key(), why, null)));
    }
}
