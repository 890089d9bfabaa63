package org.yiciban.workbench.sheets;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yiciban.shared.LocalText;

/** What a block of a sheet is known by. */
final class SheetRowNames {

    private static final List<String> CODES = List.of("code", "key", "id", "value", "division");

    private SheetRowNames() {}

    /** Its code; the value itself where it is one alone; empty where it has none. */
    static String code(Node row) {
        return row instanceof ScalarNode one
                ? one.getValue().strip()
                : CODES.stream()
                        .map(key -> text(row, key))
                        .filter(code -> !code.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    /** What people call it. */
    static Optional<LocalText> name(Node row) {
        return Stream.of("name", "text")
                .flatMap(key -> SheetTree.tuple(row, key).stream())
                .map(NodeTuple::getValueNode)
                .filter(words -> !text(words, "zh").isEmpty())
                .map(words -> LocalText.of(text(words, "zh"), text(words, "en")))
                .findFirst();
    }

    /** The text behind a key; empty where there is none. */
    static String text(Node row, String key) {
        return SheetTree.tuple(row, key)
                .map(NodeTuple::getValueNode)
                .filter(ScalarNode.class::isInstance)
                .map(one -> ((ScalarNode) one).getValue().strip())
                .orElse("");
    }
}
