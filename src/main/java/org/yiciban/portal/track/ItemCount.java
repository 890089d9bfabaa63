package org.yiciban.portal.track;

import java.util.List;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;

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
        List<ItemView> needed = view.items().stream()
                .filter(item -> view.timeline().stream()
                        .noneMatch(entry -> entry.what() == JournalEvent.ITEM_NOT_NEEDED
                                && item.key().equals(entry.item())))
                .toList();
        long maybe = needed.stream().filter(ItemView::maybe).count();
        return new ItemCount(
                needed.size() - maybe,
                needed.stream().filter(item -> item.status().isFinal()).count(),
                maybe);
    }
}
