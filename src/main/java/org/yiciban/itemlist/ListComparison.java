package org.yiciban.itemlist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.yiciban.shared.HyphenatedWords;

/** Holds the items of a list beside the sheets of a draft: by their codes, then by their names. */
final class ListComparison {

    private static final int OF_CODE = 9;
    private static final List<ListField> NEEDED = List.of(ListField.NAME, ListField.AGENCY, ListField.PROMISED);

    private final SheetsOfDraft sheets;
    private final Set<String> found = new HashSet<>();

    private ListComparison(SheetsOfDraft sheets) {
        this.sheets = sheets;
    }

    /** What the list would make of each of its items, in its order. */
    static List<ListChange> of(List<ListedItem> items, SheetsOfDraft sheets) {
        ListComparison comparison = new ListComparison(sheets);
        return items.stream().map(comparison::change).toList();
    }

    private ListChange change(ListedItem item) {
        List<CellProblem> problems = new ArrayList<>();
        Optional<Map.Entry<String, SheetsOfDraft.Item>> there = sheet(item);
        String code = there.map(Map.Entry::getKey).orElseGet(() -> proposed(item));
        if (!found.add(code)) {
            first(item).ifPresent(cell -> problems.add(CellProblem.of(cell, "list.item-twice")));
            return of(item, ListChange.Kind.UNREADABLE, code, List.of(), problems);
        }
        if (there.isEmpty()) {
            return added(item, code, problems);
        }
        var differences = new ItemDifferences(item, there.get().getValue(), sheets, problems).all();
        ListChange.Kind kind = !differences.isEmpty()
                ? ListChange.Kind.CHANGED
                : problems.isEmpty() ? ListChange.Kind.SAME : ListChange.Kind.UNREADABLE;
        return of(item, kind, code, differences, problems);
    }

    /** A new item needs what a sheet can't be without. */
    private ListChange added(ListedItem item, String code, List<CellProblem> problems) {
        var blank = new SheetsOfDraft.Item("", "", Map.of());
        var differences = new ItemDifferences(item, blank, sheets, problems).all();
        boolean whole = true;
        for (ListField field : NEEDED) {
            boolean said = differences.stream().anyMatch(one -> one.field() == field && one.takeable());
            if (!said && item.cell(field).isEmpty()) {
                first(item).ifPresent(cell -> problems.add(CellProblem.of(cell, "list.missing." + field)));
            }
            whole &= said;
        }
        return whole
                ? of(item, ListChange.Kind.NEW, code, differences, problems)
                : of(item, ListChange.Kind.UNREADABLE, "", List.of(), problems);
    }

    private static ListChange of(
            ListedItem item,
            ListChange.Kind kind,
            String code,
            List<ListChange.Difference> differences,
            List<CellProblem> problems) {
        return new ListChange(item.row(), kind, code, item.text(ListField.NAME), differences, problems);
    }

    private static Optional<ListedCell> first(ListedItem item) {
        return item.said().values().stream().findFirst();
    }

    private Optional<Map.Entry<String, SheetsOfDraft.Item>> sheet(ListedItem item) {
        String implementing = ListText.implementingCode(item.text(ListField.IMPLEMENTING_CODE));
        String basic = ListText.basicCode(item.text(ListField.BASIC_CODE));
        String name = ListText.name(item.text(ListField.NAME));
        return one(implementing, (code, sheet) -> sheet.at("implementingCode").equalsIgnoreCase(code))
                .or(() -> one(basic, (code, sheet) -> sheet.at("basicCode").equalsIgnoreCase(code)))
                .or(() -> one(name, (called, sheet) -> ListText.name(sheet.at("name", "zh"))
                        .equals(called)));
    }

    /** The one sheet of which it holds; none where it holds of several. */
    private Optional<Map.Entry<String, SheetsOfDraft.Item>> one(
            String said, BiPredicate<String, SheetsOfDraft.Item> same) {
        var all = sheets.items().entrySet().stream()
                .filter(sheet -> !said.isEmpty() && same.test(said, sheet.getValue()))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Words are for people to choose; until then the code of the catalogue, or the row. */
    private String proposed(ListedItem item) {
        String basic = ListText.basicCode(item.text(ListField.BASIC_CODE));
        String end = basic.substring(Math.max(0, basic.length() - OF_CODE));
        String code = "item-" + (end.isEmpty() ? "row-" + item.row() : end);
        return HyphenatedWords.are(code) && !sheets.items().containsKey(code) ? code : "item-row-" + item.row();
    }
}
