package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yiciban.shared.LocalText;

/** Makes the form of a place of a sheet: what stands there, what was typed instead, what is wrong with it. */
final class SheetShowing {

    private final SheetTree tree;
    private final TypedSheet typed;
    private final Map<SheetPlace, LocalText> wrong;
    private final Map<SheetPlace, List<ShownField.Found>> found;
    private final ShownChoices choices;
    private final FieldShowing single;
    private final Locale locale;

    SheetShowing(
            SheetTree tree,
            TypedSheet typed,
            Map<SheetPlace, LocalText> wrong,
            Map<SheetPlace, List<ShownField.Found>> found,
            SheetChoices choices,
            Locale locale) {
        this.tree = tree;
        this.typed = typed;
        this.wrong = wrong;
        this.found = found;
        this.choices = new ShownChoices(choices, locale);
        this.single = new FieldShowing(tree, typed, wrong, found, this.choices, locale);
        this.locale = locale;
    }

    /** The fields of a block, and those of its keys for which there is no form. */
    List<ShownField> fields(SheetField field, SheetPlace place) {
        List<ShownField> fields = new ArrayList<>();
        if (field.type() == SheetField.Type.WORDS) {
            return List.of(show(field, place));
        }
        field.keys().forEach(key -> fields.add(show(key, place.then(key.key()))));
        if (tree.at(place) instanceof MappingNode block) {
            for (NodeTuple one : block.getValue()) {
                String key = one.getKeyNode() instanceof ScalarNode said ? said.getValue() : "?";
                if (field.key(key).isEmpty()) {
                    fields.add(raw(key, place.then(key), one.getValueNode()));
                }
            }
        }
        return fields;
    }

    /** One field, or the list that a sheet is. */
    ShownField show(SheetField field, SheetPlace place) {
        Node node = tree.at(place);
        if (node != null && !SheetTree.isEmpty(node) && !FieldShowing.fits(field, node)) {
            return raw(field.label().in(locale), place, node);
        }
        return switch (field.type()) {
            case WORDS -> single.words(field, place);
            case BLOCK -> single.put(field, place, "block", "", List.of(), fields(field, place), List.of());
            case ROWS, VALUES, CASES, TEXTS -> single.put(
                    field, place, field.marks().open() ? "open" : "rows", "", List.of(), List.of(), rows(field, place));
            case EITHER -> single.either(field, place, fields(field, place));
            case LIST -> single.list(field, place);
            default -> single.one(field, place);
        };
    }

    /** What a row is called on its own page. */
    String heading(OpenSheet sheet, SheetPlace row) {
        SheetField list = sheet.field(row.parent());
        String label = list.row().label().in(locale);
        return row.isNew() ? label : label + " " + title(list, row, row.number());
    }

    private List<ShownField.Row> rows(SheetField field, SheetPlace place) {
        List<ShownField.Row> rows = new ArrayList<>();
        int all = tree.rows(place);
        for (int i = 0; i < all; i++) {
            SheetPlace row = place.row(i);
            rows.add(new ShownField.Row(
                    row.toString(),
                    row.id(),
                    title(field, row, i),
                    i == 0,
                    i == all - 1,
                    typed.drops(row),
                    true,
                    field.marks().open() ? List.of() : fields(field.row(), row),
                    field.marks().open() ? within(row) : found.getOrDefault(row, List.of())));
        }
        if (!field.marks().open()) {
            SheetPlace added = place.then(SheetPlace.NEW);
            List<ShownField> fields = fields(field.row(), added);
            boolean begun = typed.all().keySet().stream()
                    .anyMatch(name -> name.startsWith(TypedSheet.FIELD + added) && !wrong.isEmpty());
            rows.add(new ShownField.Row(added.toString(), added.id(), "", true, true, false, begun, fields, List.of()));
        }
        return rows;
    }

    private String title(SheetField field, SheetPlace row, int at) {
        Node node = tree.at(row);
        String code = node == null ? "" : SheetRowNames.code(node);
        String number = String.valueOf(at + 1);
        Optional<String> name = field.keys().stream()
                .filter(key -> key.type() == SheetField.Type.CHOICE && key.key().equals("code"))
                .findFirst()
                .flatMap(key -> choices.name(key, code))
                .or(() -> node == null
                        ? Optional.empty()
                        : SheetRowNames.name(node).map(one -> one.in(locale)));
        return number + ". " + name.orElse(code.isEmpty() ? field.row().label().in(locale) : code);
    }

    private List<ShownField.Found> within(SheetPlace place) {
        return found.entrySet().stream()
                .filter(one -> place.holds(one.getKey()))
                .flatMap(one -> one.getValue().stream())
                .toList();
    }

    /** What is only shown, with the way to its line. */
    private ShownField raw(String label, SheetPlace place, Node node) {
        return new ShownField(
                place.toString(),
                place.id(),
                "raw",
                label,
                "",
                false,
                tree.raw(node),
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                within(place),
                "",
                tree.line(tree.start(node)));
    }
}
