package org.yiciban.itemlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.sheet.Handling;

/** What kind of item it is, as the list and as the sheet say it. */
final class KindDifferences {

    private static final Map<String, Boolean> IMMEDIATE = Map.of("即办件", true, "承诺件", false);

    private final ListedItem listed;
    private final SheetsOfDraft.Item sheet;
    private final List<CellProblem> problems;
    private final List<ListChange.Difference> all = new ArrayList<>();

    KindDifferences(ListedItem listed, SheetsOfDraft.Item sheet, List<CellProblem> problems) {
        this.listed = listed;
        this.sheet = sheet;
        this.problems = problems;
    }

    List<ListChange.Difference> all() {
        handling();
        immediate();
        return all;
    }

    private void handling() {
        listed.cell(ListField.HANDLING).ifPresent(cell -> {
            Handling said = null;
            Handling now = null;
            for (Handling one : Handling.values()) {
                said = one.label().zh().equals(cell.text()) ? one : said;
                now = one.name().equalsIgnoreCase(sheet.at("handling")) ? one : now;
            }
            if (said == null) {
                problems.add(CellProblem.of(cell, "list.handling", cell.text()));
            } else if (said != now && !(said == Handling.LICENCE && now == Handling.REGISTRATION)) {
                // a registration may be counted among the licences of the catalogue
                String word = said.name().toLowerCase(Locale.ROOT);
                all.add(ItemDifferences.taken(
                        ListField.HANDLING, label(now), cell.text(), (edits, papers) -> edits.put(word, "handling")));
            }
        });
    }

    private static String label(@Nullable Handling handling) {
        return handling == null ? "" : handling.label().zh();
    }

    private void immediate() {
        listed.cell(ListField.IMMEDIATE).ifPresent(cell -> {
            Boolean said = IMMEDIATE.get(cell.text());
            boolean now = sheet.at("immediate").equals("true");
            if (said == null) {
                problems.add(CellProblem.of(cell, "list.immediate", cell.text()));
            } else if (said != now) {
                String before = sheet.at("immediate").isEmpty() ? "" : now ? "即办件" : "承诺件";
                all.add(ItemDifferences.taken(
                        ListField.IMMEDIATE,
                        before,
                        cell.text(),
                        (edits, papers) -> edits.put(said.toString(), "immediate")));
            }
        });
    }
}
