package org.yiciban.itemlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item as a list says it, in one row or several.
 *
 * @param row its first one
 * @param said by field; what the list leaves blank is missing
 * @param papers what it asks for
 */
record ListedItem(int row, Map<ListField, ListedCell> said, List<Paper> papers) {

    /**
     * A paper of the list.
     *
     * @param required null where the list doesn't say
     */
    record Paper(String name, @Nullable Boolean required, ListedCell cell) {}

    ListedItem {
        said = new LinkedHashMap<>(said);
        papers = List.copyOf(papers);
    }

    Optional<ListedCell> cell(ListField field) {
        return Optional.ofNullable(said.get(field));
    }

    String text(ListField field) {
        return cell(field).map(ListedCell::text).orElse("");
    }
}
