package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.LocalText;

/** What the other files of a draft offer for a field: each code with what it is called, as far as it can be read. */
final class SheetChoices {

    private static final Pattern SHEET_OF_ITEM = Pattern.compile("bpmn/catalogue/items/([^/]+)\\.yaml");
    private static final Pattern FORM_OF_STEP = Pattern.compile("forms/steps/([^/.]+)\\.form");
    private static final Pattern TABLE = Pattern.compile("bpmn/tables/([^/.]+)\\.dmn");

    private final Map<String, Map<String, LocalText>> offered = new LinkedHashMap<>();

    SheetChoices(BundleKey bundle, SortedMap<String, String> files) {
        for (String list : List.of("agencies", "materials", "themes", "remedies", "windows")) {
            offered.put(list, catalogue(files, list));
        }
        Map<String, LocalText> lead = new LinkedHashMap<>(Map.of("lead", SheetLanguage.word("lead")));
        lead.putAll(offered.get("agencies"));
        offered.put("lead", lead);
        Map<String, LocalText> items = items(files);
        offered.put("sheets", items);
        offered.put("items", items);
        offered.put("others", items);
        offered.put("forms", names(files, FORM_OF_STEP));
        offered.put("tables", names(files, TABLE));
        Optional<SheetTree> sheet =
                Optional.ofNullable(files.get("bpmn/" + bundle + ".yaml")).flatMap(SheetTree::of);
        for (String list : List.of("steps", "asks", "notices", "questions")) {
            offered.put(list, sheet.map(one -> rows(one, list)).orElse(Map.of()));
        }
        offered.put("results", results(files));
        offered.put("groups", groups(files));
    }

    /** By their codes; empty where nothing is offered. */
    Map<String, LocalText> of(SheetField field) {
        return offered.getOrDefault(field.from(), Map.of());
    }

    /** Whether nothing else may be chosen. */
    static boolean closed(SheetField field) {
        boolean chosen = field.type() == SheetField.Type.CHOICE
                || field.type() == SheetField.Type.EITHER
                || field.type() == SheetField.Type.LIST;
        return chosen && !field.from().isEmpty();
    }

    private static Map<String, LocalText> catalogue(SortedMap<String, String> files, String list) {
        Map<String, LocalText> all = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            if (path.matches("bpmn/catalogue/(own(-[0-9]+)?/)?" + list + "\\.yaml")) {
                SheetTree.of(text).ifPresent(tree -> all.putAll(named(tree.root())));
            }
        });
        return all;
    }

    private static Map<String, LocalText> rows(SheetTree sheet, String key) {
        return named(sheet.at(SheetPlace.of(key)));
    }

    private static Map<String, LocalText> named(@Nullable Node rows) {
        Map<String, LocalText> named = new LinkedHashMap<>();
        if (rows instanceof SequenceNode list) {
            list.getValue().forEach(row -> {
                String code = SheetRowNames.code(row);
                if (!code.isEmpty()) {
                    named.put(code, SheetRowNames.name(row).orElse(new LocalText(code, code)));
                }
            });
        }
        return named;
    }

    private static Map<String, LocalText> items(SortedMap<String, String> files) {
        Map<String, LocalText> items = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            Matcher item = SHEET_OF_ITEM.matcher(path);
            if (item.matches()) {
                LocalText name = SheetTree.of(text)
                        .flatMap(tree -> SheetRowNames.name(tree.root()))
                        .orElse(new LocalText(item.group(1), item.group(1)));
                items.put(item.group(1), name);
            }
        });
        return items;
    }

    private static Map<String, LocalText> names(SortedMap<String, String> files, Pattern paths) {
        Map<String, LocalText> names = new LinkedHashMap<>();
        files.keySet().stream()
                .map(paths::matcher)
                .filter(Matcher::matches)
                .forEach(found -> names.put(found.group(1), new LocalText(found.group(1), found.group(1))));
        return names;
    }

    private static Map<String, LocalText> results(SortedMap<String, String> files) {
        Map<String, LocalText> results = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            if (SHEET_OF_ITEM.matcher(path).matches()) {
                SheetTree.of(text)
                        .map(tree -> tree.values(SheetPlace.of("gives")))
                        .orElse(List.of())
                        .forEach(result -> results.put(result, new LocalText(result, result)));
            }
        });
        return results;
    }

    private static Map<String, LocalText> groups(SortedMap<String, String> files) {
        Map<String, LocalText> groups = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            if (path.matches("bpmn/catalogue/(own(-[0-9]+)?/)?agencies\\.yaml")) {
                List<Node> rows = new ArrayList<>();
                SheetTree.of(text).map(SheetTree::root).ifPresent(root -> {
                    if (root instanceof SequenceNode list) {
                        rows.addAll(list.getValue());
                    }
                });
                rows.stream()
                        .filter(MappingNode.class::isInstance)
                        .map(row -> SheetRowNames.text(row, "group"))
                        .filter(group -> !group.isEmpty())
                        .forEach(group -> groups.put(group, new LocalText(group, group)));
            }
        });
        return groups;
    }
}
