package org.yiciban.casefile.items;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.clocks.ItemClocks;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.ProcedureActions;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.ItemTransition;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.shared.ItemCode;
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

    ItemOpening(Clocks clocks, ItemClocks itemClocks) {
        this.clocks = clocks;
        this.itemClocks = itemClocks;
    }

    public ProcedureActions.Opening open(CaseFile file, ItemCode code, Instant now) {
        Optional<CaseItem> found = file.find(code);
        if (found.isEmpty() || found.get().status() != ItemStatus.WAITING) {
            return ProcedureActions.Opening.CLOSED;
        }
        CaseItem item = found.get();
        Optional<CaseItem> lostGiver = file.release().dependsOn(code).stream()
                .map(file::item)
                .filter(giver -> !giver.granted())
                .findFirst();
        if (lostGiver.isPresent()) {
            endWithGiver(file, item, lostGiver.get(), now);
            return ProcedureActions.Opening.CLOSED;
        }
        item.open(now);
        if (file.acceptedAt(item) != null) {
            itemClocks.opened(file, item);
        }
        ActContext byLaw = ActContext.byLaw(now);
        file.record(JournalLine.of(JournalEvent.ITEM_OPENED, CasePart.of(code), byLaw, now)
                .facts(new ItemFacts.ItemOpened(code, item.agency())));
        if (file.acceptedAt(item) == null) {
            return ProcedureActions.Opening.CHECK;
        }
        if (item.committed() && file.release().item(code).commitment()) {
            item.proposeByCommitment();
            return ProcedureActions.Opening.COMMITMENT;
        }
        return ProcedureActions.Opening.REVIEW;
    }

    private void endWithGiver(CaseFile file, CaseItem item, CaseItem giver, Instant now) {
        LocalText name = file.release().item(giver.code()).name();
        // a paper that was promised for it is owed no more
        clocks.cancelAll(file, CasePart.of(item.code()), ActContext.byLaw(now));
        item.end(
                ItemTransition.END_WITH_GIVER,
                ItemOutcome.TERMINATED,
                OnRecord.of("item.giver-failed", name).zh());
        file.record(JournalLine.of(JournalEvent.ITEM_ENDED, CasePart.of(item.code()), ActContext.byLaw(now), now)
                .status(ItemStatus.WAITING.name(), ItemStatus.ENDED.name())
                .facts(new ItemFacts.ItemEnded(item.code(), giver.code(), item.reason(), null)));
    }
}
