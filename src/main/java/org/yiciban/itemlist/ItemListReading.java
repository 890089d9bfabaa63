package org.yiciban.itemlist;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yiciban.shared.Sha256;

/**
 * A list as it is held beside the sheets of a draft.
 *
 * @param file what stands in it
 * @param columns where it says what
 * @param heads of its columns, by column from 0
 * @param changes what it would make of each item
 * @param papers names of those that no sheet knows yet, by the code that is proposed
 */
public record ItemListReading(
        ListFile file,
        ListColumns columns,
        SortedMap<Integer, String> heads,
        List<ListChange> changes,
        SortedMap<String, String> papers) {

    public ItemListReading {
        heads = new TreeMap<>(heads);
        changes = List.copyOf(changes);
        papers = new TreeMap<>(papers);
    }

    static ItemListReading of(ItemListRows.Held held, SortedMap<String, String> files) {
        SheetsOfDraft sheets = SheetsOfDraft.of(files);
        List<ListedItem> items = ListedItems.of(held.file(), held.columns());
        SortedMap<String, String> papers = new TreeMap<>();
        items.stream()
                .flatMap(item -> item.papers().stream())
                .map(ListedItem.Paper::name)
                .filter(name -> sheets.paper(name).isEmpty())
                .collect(Collectors.toMap(ListText::name, name -> name, (one, other) -> one))
                .forEach((name, told) -> papers.put(code(name), told));
        ListFile.Table table = held.file().sheets().get(held.columns().sheet());
        return new ItemListReading(
                held.file(),
                held.columns(),
                ListHeads.texts(table, held.columns().header()),
                ListComparison.of(items, sheets),
                papers);
    }

    /** The same name has the same code, whatever else is in the list. */
    private static String code(String name) {
        String hash = Sha256.of(name);
        return "paper-" + hash.substring(0, 8);
    }

    /** A column as Excel names it. */
    public static String letters(int column) {
        return ListedCell.letters(column);
    }

    /** The first rows of a column below its head, for whoever has to say what it says. */
    public List<String> examples(int column) {
        return file.sheets().get(columns.sheet()).rows().stream()
                .filter(row -> row.number() > columns.header())
                .map(row -> row.at(column))
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(2)
                .toList();
    }
}
