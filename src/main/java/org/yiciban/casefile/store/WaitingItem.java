package org.yiciban.casefile.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.Givers;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.ItemKey;

/**
 * An item that waits for another's result while its own statutory limit runs: whoever handles the other one is told, for it
 * is he who makes it late.
 */
public record WaitingItem(ItemKey item, Instant due) {

    /** The one that is due first among those that wait for this item, directly or by way of others. */
    public static Optional<WaitingItem> behind(CaseFile file, CasePart part) {
        if (!(part instanceof CasePart.OfItem giver)) {
            return Optional.empty();
        }
        return file.items().stream()
                .filter(item ->
                        item.status() == ItemStatus.WAITING && needs(file, item, giver.handled(), new HashSet<>()))
                .flatMap(item -> file.running(item.part(), ClockKind.ITEM_STATUTORY).stream()
                        .flatMap(clock -> clock.due().stream())
                        .map(due -> new WaitingItem(item.key(), due)))
                .min(Comparator.comparing(WaitingItem::due));
    }

    private static boolean needs(CaseFile file, CaseItem item, ItemKey giver, Set<CaseItem> seen) {
        return Givers.of(file, item).stream()
                .filter(seen::add)
                .anyMatch(needed -> needed.key().equals(giver) || needs(file, needed, giver, seen));
    }

    /**
     * What the open tasks of this case have to say of it anew: item and date, and the part of the tasks. Empty when nothing
     * that waits has changed.
     */
    static List<Object[]> changes(CaseFile file) {
        boolean changed = file.clocks().stream()
                .filter(clock -> clock.dirty() && clock.kind() == ClockKind.ITEM_STATUTORY)
                .anyMatch(clock -> file.find(clock.part().item().orElseThrow())
                                .orElseThrow()
                                .openedAt()
                        == null);
        return !changed
                ? List.of()
                : file.items().stream()
                        .filter(item -> item.status().isRunning())
                        .map(item -> {
                            Optional<WaitingItem> waiting = behind(file, item.part());
                            return new Object[] {
                                waiting.map(one -> one.item.toString()).orElse(null),
                                Sql.timeIfAny(waiting.map(WaitingItem::due).orElse(null)),
                                file.number().value(),
                                item.part().key()
                            };
                        })
                        .toList();
    }
}
