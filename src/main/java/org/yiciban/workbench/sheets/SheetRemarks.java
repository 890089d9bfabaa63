package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** What a file remarks of a key: directly above it, or behind it in its line. Such as {@code [L]}: how sure a figure is. */
final class SheetRemarks {

    private SheetRemarks() {}

    static List<String> of(SheetTree tree, SheetPlace place) {
        Node block = place.isRoot() ? null : tree.at(place.parent());
        Optional<NodeTuple> there =
                block == null || SheetTree.isFlow(block) ? Optional.empty() : SheetTree.tuple(block, place.last());
        List<String> remarks = new ArrayList<>();
        there.ifPresent(one -> {
            int line = tree.lineStart(tree.start(one.getKeyNode()));
            int from = new SheetRemovals(tree).remarks(line);
            tree.text().substring(from, line).lines().forEach(said -> add(remarks, said));
            int end = tree.end(one.getValueNode());
            if (end > line) {
                add(remarks, tree.text().substring(end, tree.lineEnd(end)));
            }
        });
        return remarks;
    }

    private static void add(List<String> remarks, String said) {
        String text = said.strip();
        if (text.startsWith("#")) {
            remarks.add(text.replaceFirst("^#+\\s*", ""));
        }
    }
}
