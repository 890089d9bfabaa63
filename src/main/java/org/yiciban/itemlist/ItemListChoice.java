package org.yiciban.itemlist;

import java.util.Map;
import java.util.Set;

/**
 * What somebody takes from a list.
 *
 * @param items rows of new items, and {@code row.place} of single differences of the others
 * @param codes of new items, by their row
 * @param papers codes of new papers, by the code that was proposed
 */
public record ItemListChoice(Set<String> items, Map<Integer, String> codes, Map<String, String> papers) {

    public ItemListChoice {
        items = Set.copyOf(items);
        codes = Map.copyOf(codes);
        papers = Map.copyOf(papers);
    }

    boolean takes(ListChange change, int place) {
        return items.contains(change.row() + "." + place)
                || change.kind() == ListChange.Kind.NEW && items.contains(String.valueOf(change.row()));
    }
}
