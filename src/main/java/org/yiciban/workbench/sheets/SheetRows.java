package org.yiciban.workbench.sheets;

import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Adds, takes away and moves rows of a list of a sheet, each with the remarks above it. */
class SheetRows extends SheetRemovals {

    SheetRows(SheetTree tree) {
        super(tree);
    }

    private List<Node> list(SheetPlace place) {
        if (need(place) instanceof SequenceNode list) {
            return list.getValue();
        }
        throw new SheetUnwritable(place);
    }

    /** Writes a row behind the others; the list begins with it where there is none. */
    void add(SheetPlace place, Object row, List<String> order) {
        Node there = tree().at(place);
        if (there instanceof MappingNode && !(row instanceof String)) {
            asList(place);
        }
        boolean none = tree().rows(place) == 0;
        if (none && place.isRoot()) {
            splice(
                    tree().start(tree().root()),
                    tree().end(tree().root()),
                    "- " + WrittenValue.row(row, 0, false),
                    place);
        } else if (none) {
            set(place, List.of(row), order);
        } else {
            behind(place, row);
        }
    }

    private void behind(SheetPlace place, Object row) {
        List<Node> rows = list(place);
        Node last = rows.get(rows.size() - 1);
        int end = tree().end(last);
        if (SheetTree.isFlow(need(place))) {
            splice(end, end, ", " + WrittenValue.flow(row), place);
            return;
        }
        int dash = dash(last, place);
        int column = dash - tree().lineStart(dash);
        String written = WrittenValue.row(row, column, SheetTree.isFlow(last));
        splice(tree().lineEnd(end), tree().lineEnd(end), "\n" + " ".repeat(column) + "- " + written, place);
    }

    /** Takes a row away; of the last one an empty list stays. */
    void drop(SheetPlace place, int at) {
        List<Node> rows = list(place);
        Node whole = need(place);
        if (rows.size() == 1) {
            splice(tree().start(whole), tree().end(whole), "[]", place);
        } else if (!SheetTree.isFlow(whole)) {
            splice(from(place, at), until(place, at), "", place);
        } else if (at == 0) {
            splice(tree().start(rows.get(0)), tree().start(rows.get(1)), "", place);
        } else {
            splice(tree().end(rows.get(at - 1)), tree().end(rows.get(at)), "", place);
        }
    }

    /** Exchanges a row with the next one. */
    void swap(SheetPlace place, int at) {
        List<Node> rows = list(place);
        if (at < 0 || at + 1 >= rows.size()) {
            return;
        }
        boolean flow = SheetTree.isFlow(need(place));
        int first = flow ? tree().start(rows.get(at)) : from(place, at);
        int firstEnd = flow ? tree().end(rows.get(at)) : until(place, at);
        int second = flow ? tree().start(rows.get(at + 1)) : from(place, at + 1);
        int secondEnd = flow ? tree().end(rows.get(at + 1)) : until(place, at + 1);
        String text = tree().text();
        String one = text.substring(first, firstEnd);
        String next = text.substring(second, secondEnd);
        boolean open = !flow && !next.endsWith("\n");
        splice(
                first,
                secondEnd,
                (open ? next + "\n" : next) + text.substring(firstEnd, second) + (open ? one.stripTrailing() : one),
                place);
    }

    private int from(SheetPlace place, int at) {
        int line = tree().lineStart(dash(list(place).get(at), place));
        return at == 0 && place.isRoot() ? line : remarks(line);
    }

    private int until(SheetPlace place, int at) {
        return tree().lineNext(tree().end(list(place).get(at)));
    }

    /** Where the dash of a row stands, alone at the beginning of its line. */
    private int dash(Node row, SheetPlace place) {
        int dash = tree().text().lastIndexOf('-', tree().start(row) - 1);
        if (dash < 0
                || !tree().text().substring(tree().lineStart(dash), dash).isBlank()
                || !tree().text().substring(dash + 1, tree().start(row)).isBlank()) {
            throw new SheetUnwritable(place);
        }
        return dash;
    }

    /** One block becomes the first of a list. */
    private void asList(SheetPlace place) {
        Node block = need(place);
        int start = tree().start(block);
        int end = tree().end(block);
        String raw = tree().raw(block);
        Node parent = need(place.parent());
        if (SheetTree.isFlow(parent)) {
            splice(start, end, "[" + raw + "]", place);
            return;
        }
        Node key = SheetTree.tuple(parent, place.last()).orElseThrow().getKeyNode();
        int column = tree().start(key) - tree().lineStart(tree().start(key)) + 2;
        String blanks = " ".repeat(column);
        if (SheetTree.isFlow(block)) {
            int colon = tree().text().indexOf(':', tree().end(key)) + 1;
            splice(colon, end, "\n" + blanks + "- " + raw, place);
        } else {
            int line = tree().lineStart(start);
            String lines = tree().text().substring(start, end).replace("\n", "\n  ");
            splice(line, end, tree().text().substring(line, start) + "- " + lines, place);
        }
    }
}
