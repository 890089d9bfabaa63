package org.yiciban.casefile.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.ItemTransition;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.shared.OnRecord;

/**
 * Items that a fact leaves out. While the fact isn't known they wait with the others and their clocks run; as soon as it
 * says that the case doesn't need them they end, before their turn and without an outcome, so that nobody is late with them.
 */
@Component
class NeedlessItems {

    private final CaseFacts facts;
    private final Clocks clocks;
    private final PassedLimits passedLimits;

    NeedlessItems(CaseFacts facts, Clocks clocks, PassedLimits passedLimits) {
        this.passedLimits = passedLimits;
        this.facts = facts;
        this.clocks = clocks;
    }

    /** Ends those that are surely not needed any more; a date that is waited for may be needless with them. */
    void end(CaseFile file, Instant now) {
        endItems(file, now);
        passedLimits.rescheduleDates(file);
    }

    private void endItems(CaseFile file, Instant now) {
        if (file.status() != CaseStatus.ACCEPTED && file.status() != CaseStatus.DELIVERING) {
            return;
        }
        BundleSheet bundle = file.release().bundle();
        List<CaseItem> open = file.items().stream()
                .filter(CaseItem::waits)
                .filter(item -> bundle.part(item.code())
                        .filter(BundleSheet.Part::byFact)
                        .isPresent())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Map<String, Object> known = facts.known(file);
        open.stream()
                .filter(item -> !bundle.part(item.code()).orElseThrow().mayApply(known))
                .forEach(item -> end(file, item, now));
    }

    private void end(CaseFile file, CaseItem item, Instant now) {
        ActContext byLaw = ActContext.byLaw(now);
        clocks.cancelAll(file, item.part(), byLaw);
        item.end(ItemTransition.END_WITH_GIVER, null, OnRecord.of("item.not-needed"));
        file.record(JournalLine.of(JournalEvent.ITEM_NOT_NEEDED, item.part(), byLaw, now)
                .status(ItemStatus.WAITING.name(), ItemStatus.ENDED.name())
                .facts(new ItemFacts.ItemNotNeeded(item.key())));
        file.touch();
    }
}
