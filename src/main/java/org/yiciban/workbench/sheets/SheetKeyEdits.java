package org.yiciban.workbench.sheets;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Changes single places of a sheet; every other sign of it stays. */
class SheetKeyEdits {

    private SheetTree tree;

    SheetKeyEdits(SheetTree tree) {
        this.tree = tree;
    }

    SheetTree tree() {
        return tree;
    }

    /** Exchanges a part of the text; what can't be read afterwards isn't done. */
    void splice(int from, int to, String with, SheetPlace place) {
        String text = tree.text();
        tree = SheetTree.of(text.substring(0, from) + tree.ended(with) + text.substring(to))
                .orElseThrow(() -> new SheetUnwritable(place));
    }

    Node need(SheetPlace place) {
        Node node = tree.at(place);
        if (node == null) {
            throw new SheetUnwritable(place);
        }
        if (node instanceof MappingNode block) {
            block.getValue().forEach(one -> plainKey(tree.start(one.getKeyNode()), place));
        }
        return node;
    }

    /** A key behind a question mark has its colon elsewhere; who writes so goes on as text. */
    private void plainKey(int start, SheetPlace place) {
        String before = tree.text().substring(tree.lineStart(start), start).stripTrailing();
        if (before.endsWith("?")) {
            throw new SheetUnwritable(place);
        }
    }

    /**
     * Says something behind a key, whether it was there or not.
     *
     * @param order in which a new key takes its place
     */
    void set(SheetPlace place, Object value, List<String> order) {
        Node block = need(place.parent());
        Optional<NodeTuple> there = SheetTree.tuple(block, place.last());
        if (there.isPresent()) {
            exchange(place, there.get(), value, block);
        } else if (block instanceof MappingNode mapping) {
            insert(place, mapping, value, order);
        } else {
            throw new SheetUnwritable(place);
        }
    }

    private void exchange(SheetPlace place, NodeTuple there, Object value, Node block) {
        Node old = there.getValueNode();
        if (value instanceof String text && old instanceof ScalarNode one && !SheetTree.isEmpty(one)) {
            splice(tree.start(old), tree.end(old), WrittenValue.like(one, text), place);
            return;
        }
        int colon = tree.text().indexOf(':', tree.end(there.getKeyNode())) + 1;
        int end = Math.max(colon, tree.end(old));
        splice(colon, end, WrittenValue.behindKey(value, column(there.getKeyNode()), SheetTree.isFlow(block)), place);
    }

    /** A row of a list that is a value alone, or the one value in the place of a block. */
    void setWhole(SheetPlace place, Object value) {
        Node old = need(place);
        String with = value instanceof String text && old instanceof ScalarNode one
                ? WrittenValue.like(one, text)
                : WrittenValue.flow(value);
        splice(tree.start(old), tree.end(old), with, place);
    }

    private void insert(SheetPlace place, MappingNode block, Object value, List<String> order) {
        NodeTuple before = before(block, place.last(), order);
        String said = place.last() + ":";
        if (SheetTree.isFlow(block)) {
            String flow = said + WrittenValue.behindKey(value, 0, true);
            if (before != null) {
                int at = tree.end(before.getValueNode());
                splice(at, at, ", " + flow, place);
            } else {
                int at = tree.start(block) + 1;
                splice(at, at, flow + (block.getValue().isEmpty() ? "" : ", "), place);
            }
            return;
        }
        Node first = block.getValue().get(0).getKeyNode();
        int column = column(first);
        String line = " ".repeat(column) + said + WrittenValue.behindKey(value, column, false);
        int start = tree.lineStart(tree.start(first));
        if (before == null && tree.text().substring(start, tree.start(first)).isBlank()) {
            splice(start, start, line + "\n", place);
        } else {
            NodeTuple behind = before == null ? block.getValue().get(0) : before;
            int at = tree.lineEnd(Math.max(tree.end(behind.getKeyNode()), tree.end(behind.getValueNode())));
            splice(at, at, "\n" + line, place);
        }
    }

    /** The last key that stands before it in the order of the language. */
    private static @Nullable NodeTuple before(MappingNode block, String key, List<String> order) {
        NodeTuple before = null;
        int own = order.indexOf(key);
        for (NodeTuple one : block.getValue()) {
            int at = one.getKeyNode() instanceof ScalarNode said ? order.indexOf(said.getValue()) : -1;
            if (at >= 0 && at < own) {
                before = one;
            }
        }
        return before;
    }

    private int column(Node key) {
        int start = tree.start(key);
        return start - tree.lineStart(start);
    }
}
