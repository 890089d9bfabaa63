package org.yiciban.itemlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** What a list says of one item otherwise than its sheet. What the list leaves blank, it doesn't know. */
final class ItemDifferences {

    private final ListedItem listed;
    private final SheetsOfDraft.Item sheet;
    private final SheetsOfDraft sheets;
    private final List<CellProblem> problems;
    private final List<ListChange.Difference> all = new ArrayList<>();

    /** @param sheet that says nothing where the item is new */
    ItemDifferences(ListedItem listed, SheetsOfDraft.Item sheet, SheetsOfDraft sheets, List<CellProblem> problems) {
        this.listed = listed;
        this.sheet = sheet;
        this.sheets = sheets;
        this.problems = problems;
    }

    List<ListChange.Difference> all() {
        text(
                ListField.NAME,
                Function.identity(),
                sheet.at("name", "zh"),
                one -> (edits, papers) -> edits.put(SheetWriting.one(one), "name", "zh"));
        code(ListField.BASIC_CODE, ListText::basicCode, "[0-9]{4}[0-9a-z]{8}", "basicCode");
        code(
                ListField.IMPLEMENTING_CODE,
                ListText::implementingCode,
                "[0-9A-Z]{18}[1-6][0-9a-z]{12}",
                "implementingCode");
        agency();
        all.addAll(new KindDifferences(listed, sheet, problems).all());
        LimitDifferences limits = new LimitDifferences(listed, sheet, problems);
        limits.statutory().ifPresent(all::add);
        if (sheet.inner("statutory", "basis") instanceof Map<?, ?>) {
            cited(ListField.STATUTORY_BASIS, "statutory", "basis");
        }
        limits.promised().ifPresent(all::add);
        all.addAll(new EntryDifferences(listed, sheet, sheets).all());
        cited(ListField.AUTHORITY, "authority");
        fee();
        return all;
    }

    private void text(
            ListField field, Function<String, String> read, String before, Function<String, SheetChange> way) {
        listed.cell(field)
                .map(cell -> read.apply(cell.text()))
                .filter(after -> !ListText.name(after).equals(ListText.name(before)))
                .ifPresent(after -> all.add(taken(field, before, after, way.apply(after))));
    }

    static ListChange.Difference taken(ListField field, String before, String after, SheetChange way) {
        return new ListChange.Difference(field, before, after, true, null, way);
    }

    static ListChange.Difference told(ListField field, String before, String after, LocalText note) {
        return new ListChange.Difference(field, before, after, false, note, null);
    }

    /** A text that cites a paper; it is put in the place of the English, too, which would cite the old one. */
    private void cited(ListField field, String... way) {
        List<String> zh = new ArrayList<>(List.of(way));
        zh.add("zh");
        text(
                field,
                ItemDifferences::oneLine,
                sheet.at(zh.toArray(String[]::new)),
                one -> (edits, papers) -> edits.put(SheetWriting.chinese(one), way));
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s*[\\r\\n]+\\s*", "；");
    }

    private void code(ListField field, Function<String, String> read, String form, String key) {
        Optional<ListedCell> cell = listed.cell(field);
        if (cell.isPresent() && !read.apply(cell.get().text()).matches(form)) {
            problem(cell.get(), "list.code." + field);
            return;
        }
        text(field, read, sheet.at(key), one -> (edits, papers) -> edits.put(SheetWriting.quoted(one), key));
    }

    private void problem(ListedCell cell, String key, Object... arguments) {
        problems.add(CellProblem.of(cell, key, arguments));
    }

    private void agency() {
        Object now = sheet.inner("agency");
        listed.cell(ListField.AGENCY)
                .filter(cell -> !(now instanceof Map<?, ?>))
                .ifPresent(cell -> {
                    Optional<String> code = sheets.agency(cell.text());
                    if (code.isEmpty()) {
                        problem(cell, "list.agency", cell.text());
                    }
                    code.filter(one -> !one.equals(now))
                            .ifPresent(one -> all.add(taken(
                                    ListField.AGENCY,
                                    now == null ? "" : sheets.agencyName(String.valueOf(now)),
                                    sheets.agencyName(one),
                                    (edits, papers) -> edits.put(one, "agency"))));
                });
    }

    private void fee() {
        boolean now = sheet.inner("fee") != null;
        listed.cell(ListField.FEE)
                .flatMap(cell -> ListText.yes(cell.text()))
                .filter(said -> said != now)
                .ifPresent(said ->
                        all.add(told(ListField.FEE, now ? "是" : "否", said ? "是" : "否", Refusal.of("list.fee"))));
    }
}
