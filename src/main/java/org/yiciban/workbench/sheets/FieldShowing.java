package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yiciban.shared.LocalText;

/** Shows a field of a sheet that has one value, or as many as can be written into one control. */
final class FieldShowing {

    /** What is longer is shown on several lines. */
    private static final int LINE = 40;

    private final SheetTree tree;
    private final TypedSheet typed;
    private final Map<SheetPlace, LocalText> wrong;
    private final Map<SheetPlace, List<ShownField.Found>> found;
    private final ShownChoices choices;
    private final Locale locale;

    FieldShowing(
            SheetTree tree,
            TypedSheet typed,
            Map<SheetPlace, LocalText> wrong,
            Map<SheetPlace, List<ShownField.Found>> found,
            ShownChoices choices,
            Locale locale) {
        this.tree = tree;
        this.typed = typed;
        this.wrong = wrong;
        this.found = found;
        this.choices = choices;
        this.locale = locale;
    }

    ShownField one(SheetField field, SheetPlace place) {
        String value = value(field, place);
        String shown = value.isEmpty() ? field.usual() : value;
        String control =
                switch (field.type()) {
                    case FLAG -> "flag";
                    case CHOICE -> "choice";
                    case LIMIT -> "limit";
                    default -> field.marks().tall() || value.contains("\n") ? "area" : "line";
                };
        return put(field, place, control, shown, choices.of(field, List.of(value)), List.of(), List.of());
    }

    ShownField list(SheetField field, SheetPlace place) {
        List<String> now = typed.has(place) ? typed.several(place) : tree.values(place);
        boolean ticks = !field.options().isEmpty() || !field.from().isEmpty();
        return put(
                field,
                place,
                ticks ? "ticks" : "area",
                String.join("\n", now),
                ticks ? choices.of(field, now) : List.of(),
                List.of(),
                List.of());
    }

    ShownField words(SheetField field, SheetPlace place) {
        Map<String, String> said = new LinkedHashMap<>();
        SheetField.LANGUAGES.forEach(key -> said.put(key, value(SheetField.language(key), place.then(key))));
        if (!typed.has(place.then("en")) && Objects.equals(said.get("en"), said.get("zh"))) {
            // a copy of the Chinese is no English; it follows the Chinese until somebody writes some
            said.put("en", "");
        }
        boolean tall = field.marks().tall()
                || said.values().stream().anyMatch(value -> value.contains("\n") || value.length() > LINE);
        List<ShownField> both = new ArrayList<>();
        said.forEach((key, value) -> both.add(put(
                SheetField.language(key, field.marks().must() && key.equals("zh")),
                place.then(key),
                tall ? "area" : "line",
                value,
                List.of(),
                List.of(),
                List.of())));
        return put(field, place, "words", "", List.of(), both, List.of());
    }

    /** A value, or the fields of the block in its place. */
    ShownField either(SheetField field, SheetPlace place, List<ShownField> fields) {
        String value = value(field, place);
        String control = field.from().isEmpty() ? "either-line" : "either";
        return put(field, place, control, value, choices.of(field, List.of(value)), fields, List.of());
    }

    private String value(SheetField field, SheetPlace place) {
        return typed.has(place) ? typed.one(place) : tree.value(place, field);
    }

    /** Whether what stands there is what the field asks for. */
    static boolean fits(SheetField field, Node node) {
        boolean value = node instanceof ScalarNode;
        boolean block = node instanceof MappingNode;
        boolean list = node instanceof SequenceNode;
        return switch (field.type()) {
            case WORDS, BLOCK -> block;
            case LIST -> list && ((SequenceNode) node).getValue().stream().allMatch(ScalarNode.class::isInstance)
                    || value && field.key().equals("otherwise");
            case ROWS, TEXTS -> list
                    && ((SequenceNode) node).getValue().stream().allMatch(MappingNode.class::isInstance);
            case VALUES -> list;
            case CASES -> list
                    || block
                    || field.keys().stream().anyMatch(key -> key.marks().bare());
            case EITHER -> value || block;
            default -> value;
        };
    }

    ShownField put(
            SheetField field,
            SheetPlace place,
            String control,
            String value,
            List<ShownField.Choice> options,
            List<ShownField> fields,
            List<ShownField.Row> rows) {
        boolean limit = control.equals("limit") && value.matches("[0-9]+(WD|WH|CD|M)");
        LocalText error = wrong.get(place);
        Node node = tree.at(place);
        return new ShownField(
                place.toString(),
                place.id(),
                control,
                field.label().in(locale),
                field.help() == null ? "" : field.help().in(locale),
                field.marks().must(),
                limit ? value.replaceAll("[A-Z]+", "") : value,
                limit ? value.replaceAll("[0-9]+", "") : "",
                options,
                fields,
                rows,
                field.one() == null ? field.label().in(locale) : field.one().in(locale),
                SheetRemarks.of(tree, place),
                found.getOrDefault(place, List.of()),
                error == null ? "" : error.in(locale),
                node == null ? 0 : tree.line(tree.start(node)));
    }
}
