package org.yiciban.workbench.sheets;

import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Takes keys out of a sheet. */
class SheetRemovals extends SheetKeyEdits {

    SheetRemovals(SheetTree tree) {
        super(tree);
    }

    /** Takes a key away, with what is remarked of it. */
    void remove(SheetPlace place) {
        Node block = need(place.parent());
        NodeTuple there = SheetTree.tuple(block, place.last()).orElseThrow(() -> new SheetUnwritable(place));
        List<NodeTuple> all = ((MappingNode) block).getValue();
        int at = all.indexOf(there);
        if (all.size() == 1) {
            splice(tree().start(block), tree().end(block), "{}", place);
            return;
        }
        int start = tree().start(there.getKeyNode());
        int line = tree().lineStart(start);
        int end = Math.max(tree().end(there.getKeyNode()) + 1, tree().end(there.getValueNode()));
        if (at == 0
                && (SheetTree.isFlow(block)
                        || !tree().text().substring(line, start).isBlank())) {
            splice(start, tree().start(all.get(1).getKeyNode()), "", place);
        } else if (SheetTree.isFlow(block)) {
            splice(tree().end(all.get(at - 1).getValueNode()), end, "", place);
        } else {
            int from = at == 0 ? line : remarks(line);
            splice(from, tree().lineNext(end), "", place);
        }
    }

    /** Where the remarks begin that stand directly above a line, as far in as it. */
    int remarks(int line) {
        String text = tree().text();
        int from = line;
        while (from > 0) {
            int above = tree().lineStart(from - 1);
            String said = text.substring(above, from - 1);
            if (!said.strip().startsWith("#") || indent(said) != indent(text.substring(line))) {
                break;
            }
            from = above;
        }
        return from;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
