package org.yiciban.itemlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yiciban.shared.Refusal;

/** The rules and the papers of a list beside those of the sheet, one by one, so that nothing of the others is touched. */
final class EntryDifferences {

    private static final String BASIS = "legalBasis";
    private static final String PAPERS = "materials";

    private final ListedItem listed;
    private final SheetsOfDraft.Item sheet;
    private final SheetsOfDraft sheets;
    private final List<ListChange.Difference> all = new ArrayList<>();

    EntryDifferences(ListedItem listed, SheetsOfDraft.Item sheet, SheetsOfDraft sheets) {
        this.listed = listed;
        this.sheet = sheet;
        this.sheets = sheets;
    }

    List<ListChange.Difference> all() {
        basis();
        if (!listed.papers().isEmpty()) {
            papers();
        }
        return all;
    }

    private void basis() {
        List<String> said = ListText.entries(listed.text(ListField.LEGAL_BASIS));
        List<String> now = sheet.list(BASIS).stream()
                .map(one -> one instanceof Map<?, ?> text ? Objects.toString(text.get("zh"), "") : "")
                .toList();
        List<String> added = said.stream().filter(one -> !holds(now, one)).toList();
        Set<Integer> gone = new TreeSet<>();
        for (int at = 0; at < now.size(); at++) {
            if (!holds(said, now.get(at))) {
                gone.add(at);
            }
        }
        if (said.isEmpty() || added.isEmpty() && gone.isEmpty()) {
            return;
        }
        // a new sheet comes with one line that says what to write there
        Set<Integer> out = now.isEmpty() ? Set.of(0) : gone;
        all.add(ItemDifferences.taken(
                ListField.LEGAL_BASIS,
                String.join("\n", now),
                String.join("\n", said),
                (edits, papers) -> edits.list(
                        BASIS, out, added.stream().map(SheetWriting::chinese).toList())));
    }

    private static boolean holds(List<String> texts, String one) {
        return texts.stream().anyMatch(text -> ListText.name(text).equals(ListText.name(one)));
    }

    private void papers() {
        Map<String, Integer> now = new LinkedHashMap<>();
        List<?> uses = sheet.list(PAPERS);
        for (int at = 0; at < uses.size(); at++) {
            Object code = uses.get(at) instanceof Map<?, ?> use ? use.get("code") : "";
            now.put(ListText.name(sheets.papers().getOrDefault(String.valueOf(code), "")), at);
        }
        List<ListedItem.Paper> added = listed.papers().stream()
                .filter(paper -> !now.containsKey(ListText.name(paper.name())))
                .toList();
        if (!added.isEmpty()) {
            all.add(ItemDifferences.taken(
                    ListField.MATERIALS,
                    "",
                    String.join("\n", added.stream().map(ListedItem.Paper::name).toList()),
                    (edits, papers) -> edits.list(
                            PAPERS,
                            Set.of(),
                            added.stream().map(one -> use(one, papers)).toList())));
        }
        listed.papers().forEach(paper -> required(paper, now, uses));
        gone(now, uses);
    }

    private static String use(ListedItem.Paper paper, Map<String, String> papers) {
        return "{code: " + papers.get(ListText.name(paper.name())) + ", required: "
                + !Boolean.FALSE.equals(paper.required()) + "}";
    }

    /** Whether a paper is needed changes only where the sheet doesn't say for whom or when it is. */
    private void required(ListedItem.Paper paper, Map<String, Integer> now, List<?> uses) {
        Integer at = now.get(ListText.name(paper.name()));
        if (at == null || paper.required() == null || !(uses.get(at) instanceof Map<?, ?> use)) {
            return;
        }
        boolean before = !Boolean.FALSE.equals(use.get("required"));
        if (before != paper.required() && !use.containsKey("for") && !use.containsKey("when")) {
            all.add(ItemDifferences.taken(
                    ListField.MATERIAL_REQUIRED,
                    paper.name() + (before ? "：是" : "：否"),
                    paper.name() + (before ? "：否" : "：是"),
                    (edits, papers) -> edits.put(String.valueOf(!before), PAPERS, String.valueOf(at), "required")));
        }
    }

    /** What the list doesn't name is taken out by people only: it may be asked for by another rule. */
    private void gone(Map<String, Integer> now, List<?> uses) {
        Set<Integer> gone = new TreeSet<>();
        List<String> names = new ArrayList<>();
        now.forEach((name, at) -> {
            boolean bare = uses.get(at) instanceof Map<?, ?> use && !use.containsKey("for") && !use.containsKey("when");
            if (bare
                    && listed.papers().stream()
                            .noneMatch(paper -> ListText.name(paper.name()).equals(name))) {
                gone.add(at);
                names.add(name);
            }
        });
        if (!gone.isEmpty()) {
            all.add(new ListChange.Difference(
                    ListField.MATERIALS,
                    String.join("\n", names),
                    "",
                    false,
                    Refusal.of("list.paper-gone"),
                    (edits, papers) -> edits.list(PAPERS, gone, List.of())));
        }
    }
}
