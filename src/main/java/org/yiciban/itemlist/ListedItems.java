package org.yiciban.itemlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of a list into items: one row each, or several that go on with the papers of the one above. */
final class ListedItems {

    private static final List<ListField> NAMING =
            List.of(ListField.IMPLEMENTING_CODE, ListField.BASIC_CODE, ListField.NAME);

    private final ListColumns columns;
    private final List<ListedItem> items = new ArrayList<>();
    private Map<ListField, ListedCell> said = new EnumMap<>(ListField.class);
    private List<ListedItem.Paper> papers = new ArrayList<>();
    private int first;

    private ListedItems(ListColumns columns) {
        this.columns = columns;
    }

    static List<ListedItem> of(ListFile file, ListColumns columns) {
        ListedItems reading = new ListedItems(columns);
        if (columns.sheet() < file.sheets().size()) {
            file.sheets().get(columns.sheet()).rows().stream()
                    .filter(row -> row.number() > columns.header())
                    .forEach(reading::row);
        }
        reading.end();
        return reading.items;
    }

    private void row(ListFile.Row row) {
        Map<ListField, ListedCell> cells = new EnumMap<>(ListField.class);
        columns.fields().forEach((column, field) -> {
            String tidy = ListText.tidy(row.at(column));
            String text = field == ListField.NAME ? ListText.oneName(tidy) : tidy;
            if (!text.isEmpty()) {
                cells.putIfAbsent(field, new ListedCell(text, row.number(), column));
            }
        });
        if (cells.isEmpty() || isRemark(cells)) {
            return;
        }
        if (begins(cells)) {
            end();
            first = row.number();
        }
        cells.forEach((field, cell) -> said.merge(field, cell, (before, more) -> both(field, before, more)));
        papers(cells);
    }

    /** A remark below or between the items is merged over their columns. */
    private static boolean isRemark(Map<ListField, ListedCell> cells) {
        return cells.size() > 2
                && cells.values().stream().map(ListedCell::text).distinct().count() == 1;
    }

    /** An item begins where a row names another one than the row above. */
    private boolean begins(Map<ListField, ListedCell> cells) {
        return said.isEmpty()
                || NAMING.stream()
                        .anyMatch(field -> cells.containsKey(field) && !same(cells.get(field), said.get(field)));
    }

    private static boolean same(@Nullable ListedCell cell, @Nullable ListedCell above) {
        return cell != null && above != null && cell.text().equals(above.text());
    }

    /** A basis may go on in the rows below; everything else is said once. */
    private static ListedCell both(ListField field, ListedCell before, ListedCell more) {
        boolean longer = field == ListField.LEGAL_BASIS && !before.text().contains(more.text());
        return longer ? new ListedCell(before.text() + "\n" + more.text(), before.row(), before.column()) : before;
    }

    private void papers(Map<ListField, ListedCell> cells) {
        Optional.ofNullable(cells.get(ListField.MATERIALS)).ifPresent(cell -> ListText.entries(cell.text()).stream()
                .filter(name -> papers.stream().noneMatch(one -> one.name().equals(name)))
                .forEach(name -> papers.add(
                        new ListedItem.Paper(name, required(cells.get(ListField.MATERIAL_REQUIRED)), cell))));
    }

    private static @Nullable Boolean required(@Nullable ListedCell cell) {
        return cell == null ? null : ListText.yes(cell.text()).orElse(null);
    }

    private void end() {
        if (!said.isEmpty()) {
            items.add(new ListedItem(first, said, papers));
        }
        said = new EnumMap<>(ListField.class);
        papers = new ArrayList<>();
    }
}
