package org.yiciban.itemlist;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yiciban.catalogue.sheet.AwaitedIfThere;

/** Where the values of a sheet stand in its text. */
final class SheetPlaces {

    private final String text;
    private final int[] raw;
    private final Node root;

    /** @param text of a sheet that can be read */
    SheetPlaces(String text) {
        this.text = text;
        String quoted = AwaitedIfThere.quoted(text);
        this.raw = places(text, quoted);
        this.root = new Yaml().compose(new StringReader(quoted));
    }

    Node root() {
        return root;
    }

    /** The places of the text by those of what the reader sees, which counts whole signs and has more quotes. */
    private static int[] places(String text, String quoted) {
        int[] places = new int[quoted.codePointCount(0, quoted.length()) + 1];
        int at = 0;
        int sign = 0;
        for (int read = 0; read < quoted.length(); read += Character.charCount(quoted.codePointAt(read))) {
            places[sign++] = at;
            if (at < text.length() && text.codePointAt(at) == quoted.codePointAt(read)) {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        places[sign] = text.length();
        return places;
    }

    /** What stands behind a key, or at a place of a list, counted from 0. */
    static Optional<Node> inner(Node block, String key) {
        if (block instanceof SequenceNode list) {
            return Optional.of(list.getValue().get(Integer.parseInt(key)));
        }
        return block instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(one -> one.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    int from(Node node) {
        return raw[node.getStartMark().getIndex()];
    }

    /** Where a node ends; one that isn't in brackets ends with what stands last in it. */
    int to(Node node) {
        if (node instanceof CollectionNode<?> block
                && block.getFlowStyle() == FlowStyle.BLOCK
                && !block.getValue().isEmpty()) {
            Object last = block.getValue().get(block.getValue().size() - 1);
            return to(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
        }
        // a text on lines of its own ends before the lines that part it from what follows
        int end = raw[node.getEndMark().getIndex()];
        while (end > from(node) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Where the line begins that has the dash of an entry of a list that isn't in brackets. */
    int dashLine(SequenceNode list, int at) {
        int indent = from(list) - lineStart(from(list));
        int line = lineStart(from(list.getValue().get(at)));
        while (line > from(list) && text.charAt(line + indent) != '-') {
            line = lineStart(line - 1);
        }
        return line;
    }

    int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    int nextLine(int at) {
        if (at > 0 && text.charAt(at - 1) == '\n') {
            return at;
        }
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
