package org.yiciban.workbench.sheets;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yiciban.catalogue.sheet.AwaitedIfThere;
import org.yiciban.catalogue.yaml.SheetFile;
import org.yiciban.catalogue.yaml.SheetProblems;

/** The text of a sheet and its blocks, each with the place where it begins and ends in the text. */
final class SheetTree extends SheetLines {

    private final Node root;
    /** From the code points that the reader counts to the characters of the text. */
    private final int[] places;

    private SheetTree(String text, Node root, int[] places) {
        super(text);
        this.root = root;
        this.places = places;
    }

    /** Empty where the text can't be read, or is no plain block or list. */
    static Optional<SheetTree> of(String text) {
        return SheetFile.read(text, SheetProblems.none())
                .filter(CollectionNode.class::isInstance)
                .map(root -> new SheetTree(text, root, places(text)));
    }

    /** The reader sees more quotes than the text has; they take no place. */
    private static int[] places(String text) {
        int[] seen = AwaitedIfThere.quoted(text).codePoints().toArray();
        int[] places = new int[seen.length + 1];
        int at = 0;
        for (int i = 0; i < seen.length; i++) {
            places[i] = at;
            if (at < text.length() && text.codePointAt(at) == seen[i]) {
                at += Character.charCount(seen[i]);
            }
        }
        places[seen.length] = text.length();
        return places;
    }

    Node root() {
        return root;
    }

    /** What stands there. One block is the first of its rows. */
    @Nullable
    Node at(SheetPlace place) {
        Node node = root;
        for (String step : place.steps()) {
            node = node == null ? null : below(node, step);
        }
        return node;
    }

    private static @Nullable Node below(Node node, String step) {
        if (node instanceof SequenceNode rows) {
            int at = SheetPlace.of(step).number();
            return at >= 0 && at < rows.getValue().size() ? rows.getValue().get(at) : null;
        }
        Optional<NodeTuple> found = tuple(node, step);
        return found.isPresent() ? found.get().getValueNode() : step.equals("0") ? node : null;
    }

    static Optional<NodeTuple> tuple(Node node, String key) {
        return node instanceof MappingNode block
                ? block.getValue().stream()
                        .filter(one -> one.getKeyNode() instanceof ScalarNode said
                                && said.getValue().equals(key))
                        .findFirst()
                : Optional.empty();
    }

    /** How many rows stand there; one block counts as one. */
    int rows(SheetPlace place) {
        Node node = at(place);
        return node instanceof SequenceNode list ? list.getValue().size() : node == null || isEmpty(node) ? 0 : 1;
    }

    /** Whether nothing is said there. */
    static boolean isEmpty(Node node) {
        return node instanceof ScalarNode one
                && one.isPlain()
                && (one.getValue().isEmpty() || one.getValue().equals("null"));
    }

    /** The value of a key; empty where there is none, or no single one. */
    String value(SheetPlace place, SheetField field) {
        Node node = at(place);
        if (node == null && field.marks().bare() && at(place.parent()) instanceof ScalarNode whole) {
            node = whole;
        }
        return node instanceof ScalarNode one && !isEmpty(one) ? one.getValue().strip() : "";
    }

    /** The values of a list, or the one that stands in its place. */
    List<String> values(SheetPlace place) {
        Node node = at(place);
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(one -> one instanceof ScalarNode said ? said.getValue().strip() : "")
                    .toList();
        }
        return node instanceof ScalarNode one && !isEmpty(one)
                ? List.of(one.getValue().strip())
                : List.of();
    }

    int start(Node node) {
        return places[node.getStartMark().getIndex()];
    }

    /** Behind its last sign: what a block is followed by, such as a comment, isn't its own. */
    int end(Node node) {
        if (node instanceof CollectionNode<?> all && all.getFlowStyle() != DumperOptions.FlowStyle.FLOW) {
            Object last = all.getValue().get(all.getValue().size() - 1);
            return last instanceof NodeTuple tuple
                    ? Math.max(end(tuple.getKeyNode()) + 1, end(tuple.getValueNode()))
                    : end((Node) last);
        }
        int end = places[node.getEndMark().getIndex()];
        if (keepsLines(start(node))) {
            return lineEnd(Math.max(start(node), end - 1));
        }
        while (end > start(node) && Character.isWhitespace(text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    String raw(Node node) {
        return text().substring(start(node), end(node));
    }

    static boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> all && all.getFlowStyle() == DumperOptions.FlowStyle.FLOW;
    }
}
