package org.yiciban.casefile.reinstatement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.Givers;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Journal;

/** Which items closed for no other reason than that another one had ended, whose result they need. */
@Component
class ClosedItems {

    private final Journal journal;

    ClosedItems(Journal journal) {
        this.journal = journal;
    }

    /** Those that closed with it, directly or one after the other, and still need nothing else that will never come. */
    List<CaseItem> with(CaseFile file, CaseItem reopened) {
        Map<CasePart, Boolean> byGiver = journal.of(file.number()).stream()
                .filter(line -> line.event() == JournalEvent.ITEM_ENDED)
                .collect(Collectors.toMap(
                        line -> line.part(),
                        line -> line.facts() instanceof ItemFacts.ItemEnded ended && ended.giver() != null,
                        (earlier, later) -> later));
        Set<CaseItem> open = new HashSet<>(Set.of(reopened));
        List<CaseItem> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            List<CaseItem> next = file.items().stream()
                    .filter(item -> !open.contains(item) && closed(item))
                    .filter(item -> byGiver.getOrDefault(item.part(), false))
                    .filter(item -> mayHaveAll(file, item, open))
                    .toList();
            more = open.addAll(next);
            found.addAll(next);
        }
        return found;
    }

    private static boolean closed(CaseItem item) {
        return item.status() == ItemStatus.ENDED && item.outcome() == ItemOutcome.TERMINATED;
    }

    private static boolean mayHaveAll(CaseFile file, CaseItem item, Set<CaseItem> open) {
        return Givers.lost(
                        file,
                        item,
                        giver -> giver.granted()
                                || open.contains(giver)
                                || !giver.status().isFinal())
                .isEmpty();
    }
}
