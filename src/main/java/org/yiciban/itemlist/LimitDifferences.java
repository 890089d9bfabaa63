package org.yiciban.itemlist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.TimeLimit;

/** Limits of a list beside those of the sheet. A sheet that says them by situation is changed by people only. */
final class LimitDifferences {

    private static final String LIMIT = "limit";

    private final ListedItem listed;
    private final SheetsOfDraft.Item sheet;
    private final List<CellProblem> problems;

    LimitDifferences(ListedItem listed, SheetsOfDraft.Item sheet, List<CellProblem> problems) {
        this.listed = listed;
        this.sheet = sheet;
        this.problems = problems;
    }

    Optional<ListChange.Difference> promised() {
        return of(ListField.PROMISED, "promised")
                .map(limit -> {
                    String before = sheet.at("promised", LIMIT);
                    return ItemDifferences.taken(
                            ListField.PROMISED, before, limit, (edits, papers) -> edits.put(limit, "promised", LIMIT));
                })
                .or(() -> bySituation(ListField.PROMISED, "promised"));
    }

    /** Where the sheet says that the law sets none, a limit comes with the rule that sets it, or not at all. */
    Optional<ListChange.Difference> statutory() {
        Optional<ListedCell> none = listed.cell(ListField.STATUTORY).filter(cell -> ListText.isNone(cell.text()));
        String before = sheet.at("statutory", LIMIT);
        if (none.isPresent()) {
            return Optional.of(before)
                    .filter(limit -> !limit.isEmpty())
                    .map(limit -> ItemDifferences.told(
                            ListField.STATUTORY, limit, none.get().text(), Refusal.of("list.no-limit")));
        }
        return of(ListField.STATUTORY, "statutory")
                .map(limit -> {
                    Optional<String> basis = basis();
                    if (!before.isEmpty()) {
                        return ItemDifferences.taken(
                                ListField.STATUTORY,
                                before,
                                limit,
                                (edits, papers) -> edits.put(limit, "statutory", LIMIT));
                    }
                    return basis.map(rule -> ItemDifferences.taken(
                                    ListField.STATUTORY,
                                    "",
                                    limit,
                                    (edits, papers) -> edits.put(
                                            "{limit: " + limit + ", basis: " + SheetWriting.chinese(rule) + "}",
                                            "statutory")))
                            .orElseGet(() -> ItemDifferences.told(
                                    ListField.STATUTORY, "", limit, Refusal.of("list.basis-needed")));
                })
                .or(() -> bySituation(ListField.STATUTORY, "statutory"));
    }

    private Optional<String> basis() {
        return listed.cell(ListField.STATUTORY_BASIS)
                .map(cell -> ItemDifferences.oneLine(cell.text()))
                .or(() -> ListText.entries(listed.text(ListField.LEGAL_BASIS)).stream()
                        .findFirst());
    }

    /** The limit of the list where the sheet has another one. */
    private Optional<String> of(ListField field, String key) {
        return read(field)
                .filter(limit -> !(sheet.inner(key) instanceof List<?>))
                .filter(limit -> !limit.equals(sheet.at(key, LIMIT)));
    }

    private Optional<ListChange.Difference> bySituation(ListField field, String key) {
        if (!(sheet.inner(key) instanceof List<?> rows)) {
            return Optional.empty();
        }
        List<String> limits = rows.stream()
                .map(row -> row instanceof Map<?, ?> map ? Objects.toString(map.get(LIMIT), "") : "")
                .toList();
        return read(field)
                .filter(limit -> !limits.contains(limit))
                .map(limit -> ItemDifferences.told(
                        field, String.join(" / ", limits), limit, Refusal.of("list.by-situation")));
    }

    private Optional<String> read(ListField field) {
        return listed.cell(field).filter(cell -> !ListText.isNone(cell.text())).flatMap(cell -> {
            Optional<TimeLimit> limit = ListText.limit(cell.text(), listed.text(ListField.unitOf(field)));
            CellProblem problem = CellProblem.of(cell, "list.limit", cell.text());
            if (limit.isEmpty() && !problems.contains(problem)) {
                problems.add(problem);
            }
            return limit.map(TimeLimit::toString);
        });
    }
}
