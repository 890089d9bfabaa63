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
 * @param later how many were asked for later, which the application doesn't need
 * @param laterFinished how many of these have their end
 */
record ItemCount(long sure, long finished, long maybe, long later, long laterFinished) {

    /** One that a fact has left out isn't counted at all: the case never needed it. */
    static ItemCount of(CaseView view) {
        Set<ItemKey> needless = view.timeline().stream()
                .filter(entry -> entry.what() == JournalEvent.ITEM_NOT_NEEDED)
                .map(TimelineEntry::item)
                .collect(Collectors.toSet());
        List<ItemView> needed = view.appliedFor().stream()
                .filter(item -> !needless.contains(item.key()))
                .toList();
        List<ItemView> later = view.items().stream().filter(view::askedLater).toList();
        long maybe = needed.stream().filter(ItemView::maybe).count();
        return new ItemCount(needed.size() - maybe, finished(needed), maybe, later.size(), finished(later));
    }

    private static long finished(List<ItemView> items) {
        return items.stream().filter(item -> item.status().isFinal()).count();
    }
}
