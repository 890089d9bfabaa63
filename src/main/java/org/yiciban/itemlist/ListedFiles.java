package org.yiciban.itemlist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.modelling.template.FileTemplate;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** The files that come of what somebody takes from a list: changed sheets, new ones, and the lists that name what is new. */
final class ListedFiles {

    private final BundleKey bundle;
    private final SortedMap<String, String> files;
    private final SheetsOfDraft sheets;
    private final ItemListReading reading;
    private final ItemListChoice choice;
    private final Map<String, String> made = new TreeMap<>();
    private final NewPapers papers;

    ListedFiles(BundleKey bundle, SortedMap<String, String> files, ItemListReading reading, ItemListChoice choice) {
        this.bundle = bundle;
        this.files = files;
        this.sheets = SheetsOfDraft.of(files);
        this.reading = reading;
        this.choice = choice;
        this.papers = new NewPapers(sheets, reading.papers(), choice.papers());
    }

    /**
     * The changed files by path; none where nothing is taken.
     *
     * @throws InvalidInput where a code is none, or another item has it
     */
    Map<String, String> made() {
        List<String> added = new ArrayList<>();
        for (ListChange change : reading.changes()) {
            if (change.kind() == ListChange.Kind.NEW && choice.items().contains(String.valueOf(change.row()))) {
                added.add(item(change));
            } else if (change.kind() == ListChange.Kind.CHANGED) {
                SheetsOfDraft.Item sheet = Objects.requireNonNull(sheets.items().get(change.code()));
                String written = written(sheet.text(), change);
                if (!written.equals(sheet.text())) {
                    made.put(sheet.path(), written);
                }
            }
        }
        if (!added.isEmpty()) {
            list(
                    CataloguePaths.bundle(bundle),
                    "items",
                    added.stream().map(code -> "{code: " + code + "}").toList());
        }
        if (!papers.needed().isEmpty()) {
            papers();
        }
        return made;
    }

    static void require(boolean wellFormed, String field, String code) {
        if (!wellFormed) {
            throw InvalidInput.of(field, "code", "list.code", code);
        }
    }

    private String written(String text, ListChange change) {
        SheetEdits edits = new SheetEdits(text);
        for (int place = 0; place < change.differences().size(); place++) {
            ListChange.Difference one = change.differences().get(place);
            SheetChange way = one.way();
            if (way != null && choice.takes(change, place)) {
                way.write(edits, papers.codes());
                if (one.field() == ListField.MATERIALS) {
                    one.after().lines().forEach(papers::need);
                }
            }
        }
        return edits.text();
    }

    private String item(ListChange change) {
        String code = choice.codes().getOrDefault(change.row(), change.code());
        String field = "code." + change.row();
        require(ItemCode.read(code).isPresent(), field, code);
        String path = CataloguePaths.item(code);
        if (files.containsKey(path) || made.containsKey(path)) {
            throw InvalidInput.of(field, "taken", "list.code-taken", code);
        }
        FileTemplate.item(
                        new ItemCode(code),
                        new LocalText(change.name(), change.name()),
                        new AgencyCode(
                                sheets.agency(said(change, ListField.AGENCY)).orElseThrow()),
                        TimeLimit.parse(said(change, ListField.PROMISED)))
                .forEach((file, text) -> made.put(file, new String(text, StandardCharsets.UTF_8)));
        made.computeIfPresent(path, (same, text) -> written(text, change));
        return code;
    }

    private static String said(ListChange change, ListField field) {
        return change.differences().stream()
                .filter(one -> one.field() == field)
                .map(ListChange.Difference::after)
                .findFirst()
                .orElseThrow();
    }

    /** Beside the list that is shipped, with nothing but what is new: the entries of other services are none of this one's. */
    private void papers() {
        String place = NewPapers.place(files.keySet());
        if (files.containsKey(place)) {
            list(place, "", papers.needed());
        } else {
            made.put(
                    place,
                    papers.needed().stream().map(entry -> "- " + entry + "\n").collect(Collectors.joining()));
        }
    }

    private void list(String path, String key, List<String> entries) {
        made.put(
                path,
                new SheetEdits(files.getOrDefault(path, ""))
                        .list(key, Set.of(), entries)
                        .text());
    }
}
