package org.yiciban.portal.track;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.shared.ItemKey;

/**
 * How far the items of a case are.
 *
 * @param sure how many the case needs
 * @param finished how many of them have their end
 * @param maybe how many more it may need, which what comes before will say
 */
record ItemCount(long sure, long finished, long maybe) {

    /** One that a fact has left out isn't counted at all: the case never needed it. */
    static ItemCount of(CaseView view) {
        Set<ItemKey> needless = view.timeline().stream()
                .filter(entry -> entry.what() == JournalEvent.ITEM_NOT_NEEDED)
                .map(TimelineEntry::item)
                .collect(Collectors.toSet());
        List<ItemView> needed = view.items().stream()
                .filter(item -> !needless.contains(item.key()))
                .toList();
        long maybe = needed.stream().filter(ItemView::maybe).count();
        return new ItemCount(
                needed.size() - maybe,
                needed.stream().filter(item -> item.status().isFinal()).count(),
                maybe);
    }
}
