package org.yiciban.workbench.itemlist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.workbench.DraftPage;

/**
 * What the page of a list shows.
 *
 * @param name of the service
 * @param refused why the last act was not done; empty where none was refused
 * @param first what keeps the sheets from being read; null where they can be read
 * @param list that is held beside the draft; null where there is none
 */
record ItemListPage(
        long id,
        String name,
        int version,
        boolean editable,
        String refused,
        @Nullable List<DraftPage.FindingLine> first,
        @Nullable Shown list) {

    /**
     * A list beside the draft.
     *
     * @param header number of the last row of its heads
     * @param groups of its items, by what becomes of them
     * @param papers that no sheet knows yet
     */
    record Shown(
            String file,
            List<String> sheets,
            int sheet,
            int header,
            List<Column> columns,
            List<String> fields,
            List<Group> groups,
            List<NewPaper> papers) {

        /** Whether anything can be taken. */
        public boolean takeable() {
            return groups.stream()
                    .flatMap(group -> group.items().stream())
                    .anyMatch(item -> item.added() || item.lines().stream().anyMatch(Line::takeable));
        }
    }

    /** A column: its letters, its head, what stands in its first rows, and what it says; empty where that is of no use. */
    record Column(int at, String letters, String head, String examples, String field) {}

    /** Items of which the same becomes; {@code more} are not shown until these are taken. */
    record Group(String kind, int count, List<Item> items, int more) {}

    /** An item of the list; {@code added} where it comes new, with the code that somebody may exchange. */
    record Item(
            int row,
            String code,
            String name,
            boolean added,
            boolean taken,
            List<Line> lines,
            List<Problem> problems) {}

    /** One thing that the list says otherwise; {@code key} is empty where it can't be taken by itself. */
    record Line(String key, String field, String before, String after, boolean taken, String note) {

        /** Whether it can be taken by itself. */
        public boolean takeable() {
            return !key.isEmpty();
        }
    }

    /** A cell that can't be read. */
    record Problem(String place, String message) {}

    /** A paper that no sheet knows; {@code field} is what it is sent as. */
    record NewPaper(String field, String code, String name) {}
}
