package org.yiciban.casefile.items;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.bills.Bills;
import org.yiciban.casefile.clocks.ItemClocks;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.ports.ItemActions;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.Givers;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.OpenConditions;
import org.yiciban.casefile.rules.RuleVerdicts;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.shared.ItemKey;

/**
 * Whether an item runs. Dependents close themselves here, so that no bundle needs gateways for denial or withdrawal. Its
 * clocks run since their legal instant, see {@link ItemClocks}.
 */
@Component
public class ItemOpening {

    private final ItemEndings endings;
    private final ItemClocks itemClocks;
    private final Bills bills;
    private final RuleVerdicts rules;

    ItemOpening(ItemEndings endings, ItemClocks itemClocks, Bills bills, RuleVerdicts rules) {
        this.endings = endings;
        this.itemClocks = itemClocks;
        this.bills = bills;
        this.rules = rules;
    }

    public ItemActions.Opening open(CaseFile file, ItemKey key, Instant now) {
        Optional<CaseItem> found = file.find(key);
        if (found.isEmpty() || found.get().status() != ItemStatus.WAITING) {
            return ItemActions.Opening.CLOSED;
        }
        CaseItem item = found.get();
        if (file.reopened() && ItemsBeside.waitsForGiver(file, item)) {
            // begins when the giver, which is handled again beside the bundle's process, is over
            return ItemActions.Opening.CLOSED;
        }
        Optional<CaseItem> lostGiver = Givers.lost(file, item, CaseItem::granted);
        if (lostGiver.isPresent()) {
            endings.endWithGiver(file, item, lostGiver.get(), now);
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
        if (OpenConditions.paperMissing(file, item)) {
            item.decideWithoutPaper();
            return ItemActions.Opening.WITHOUT_PAPER;
        }
        if (item.committed() && file.release().item(key.code()).commitment()) {
            // the commitment stands for the review, so nobody gives a reason
            item.propose(ItemOutcome.GRANTED, item.reason());
            return ItemActions.Opening.COMMITMENT;
        }
        return rules.grants(file, item, now) ? ItemActions.Opening.RULES : ItemActions.Opening.REVIEW;
    }
}
