package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yiciban.catalogue.yaml.MissingKey;
import org.yiciban.shared.LocalText;

/** Which field is meant by a line of a sheet. */
final class FoundPlaces {

    private final SheetTree tree;
    private final SheetField root;

    FoundPlaces(SheetTree tree, SheetField root) {
        this.tree = tree;
        this.root = root;
    }

    /** The innermost place that alone stands in that line; the whole sheet where there is none. */
    SheetPlace at(int line) {
        return within(root, tree.root(), SheetPlace.ROOT, line);
    }

    /** The same, or the key that isn't there yet where that is what is said. */
    SheetPlace of(String path, int line, LocalText said) {
        SheetPlace place = at(line);
        for (SheetPlace block = place; ; block = block.parent()) {
            for (String key : absent(block, line)) {
                if (said.zh().startsWith(MissingKey.of(path, way(block), key).zh())) {
                    return block.then(key);
                }
            }
            if (block.isRoot()) {
                return place;
            }
        }
    }

    /** The line where a place begins that is told by its keys: {@code legalBasis[2]}. */
    OptionalInt line(String keys) {
        SheetPlace place = SheetPlace.ROOT;
        for (String step : keys.split("[.\\[\\]]+")) {
            place = step.matches("[0-9]{1,5}") ? place.row(Integer.parseInt(step) - 1) : place.then(step);
        }
        Node node = tree.at(place);
        return node == null ? OptionalInt.empty() : OptionalInt.of(tree.line(tree.start(node)));
    }

    /** The names of the fields around it and its own; rows by what they are called, or by their numbers. */
    LocalText name(SheetPlace place) {
        LocalText name = place.isRoot() ? root.label() : null;
        for (int i = 1; i <= place.steps().size(); i++) {
            SheetPlace step = new SheetPlace(place.steps().subList(0, i));
            LocalText said = step.number() < 0 ? label(step) : row(step);
            boolean only = step.number() == 0 && said.zh().equals("1") && tree.rows(step.parent()) < 2;
            name = name == null || only
                    ? Objects.requireNonNullElse(name, said)
                    : new LocalText(name.zh() + " · " + said.zh(), name.en() + " · " + said.en());
        }
        return name == null ? root.label() : name;
    }

    private LocalText row(SheetPlace place) {
        Node row = tree.at(place);
        String number = String.valueOf(place.number() + 1);
        return row == null
                ? LocalText.of(number, number)
                : SheetRowNames.name(row).orElseGet(() -> {
                    String code = SheetRowNames.code(row);
                    return code.isEmpty() ? LocalText.of(number, number) : LocalText.of(code, code);
                });
    }

    private LocalText label(SheetPlace place) {
        return SheetField.LANGUAGES.contains(place.last())
                ? SheetLanguage.word(place.last())
                : root.at(place).map(SheetField::label).orElse(LocalText.of(place.last(), place.last()));
    }

    private List<String> absent(SheetPlace place, int line) {
        Node block = tree.at(place);
        return block instanceof MappingNode && tree.line(tree.start(block)) == line
                ? root.at(place).map(SheetField::order).orElse(List.of()).stream()
                        .filter(key -> SheetTree.tuple(block, key).isEmpty())
                        .toList()
                : List.of();
    }

    private static String way(SheetPlace place) {
        return place.steps().stream()
                .filter(step -> !step.matches("[0-9]+"))
                .map(step -> step + ".")
                .collect(Collectors.joining());
    }

    private SheetPlace within(SheetField field, Node node, SheetPlace place, int line) {
        if (field.type() == SheetField.Type.CASES && node instanceof MappingNode) {
            return within(field.row(), node, place.row(0), line);
        }
        Map<String, Node> parts = parts(node, line);
        if (parts.size() != 1) {
            return place;
        }
        Map.Entry<String, Node> part = parts.entrySet().iterator().next();
        SheetPlace next = place.then(part.getKey());
        return field.at(SheetPlace.of(part.getKey()))
                .map(inner -> within(inner, part.getValue(), next, line))
                .orElse(place);
    }

    private Map<String, Node> parts(Node node, int line) {
        Map<String, Node> parts = new LinkedHashMap<>();
        if (node instanceof MappingNode block) {
            for (NodeTuple one : block.getValue()) {
                if (one.getKeyNode() instanceof ScalarNode key && covers(one.getKeyNode(), one.getValueNode(), line)) {
                    parts.put(key.getValue(), one.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode list) {
            List<Node> rows = new ArrayList<>(list.getValue());
            for (Node row : rows) {
                if (covers(row, row, line)) {
                    parts.put(String.valueOf(rows.indexOf(row)), row);
                }
            }
        }
        return parts;
    }

    private boolean covers(Node from, Node to, int line) {
        int end = Math.max(tree.end(from), tree.end(to));
        return tree.line(tree.start(from)) <= line && line <= tree.line(end);
    }
}
