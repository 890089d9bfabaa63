package org.yiciban.itemlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes values of a sheet at their places in its text. Comments, blank lines and all that isn't changed stay to the letter. */
final class SheetEdits {

    private record ListEdit(Set<Integer> gone, List<String> added) {}

    private final String text;
    private final SheetPlaces places;
    private final TextEdits edits;
    private final Map<String, ListEdit> lists = new LinkedHashMap<>();

    /** @param text of a sheet that can be read */
    SheetEdits(String text) {
        this.text = text;
        this.places = new SheetPlaces(text);
        this.edits = new TextEdits(text);
    }

    /** Writes a value at the end of that way of keys, in the place of what stands there; keys that are missing come with it. */
    SheetEdits put(String value, String... way) {
        Node block = places.root();
        for (int at = 0; at < way.length; at++) {
            Optional<Node> inner = SheetPlaces.inner(block, way[at]);
            boolean last = at == way.length - 1;
            if (inner.isPresent() && (last || !(inner.get() instanceof CollectionNode<?>))) {
                int from = places.from(inner.get());
                // behind a key that says nothing there may be no blank
                String blank = text.charAt(from - 1) == ':' ? " " : "";
                edits.exchange(from, places.to(inner.get()), blank + nested(value, way, at + 1));
                return this;
            }
            if (inner.isEmpty()) {
                insert((MappingNode) block, way[at] + ": " + nested(value, way, at + 1));
                return this;
            }
            block = inner.get();
        }
        return this;
    }

    private static String nested(String value, String[] way, int from) {
        StringBuilder nested = new StringBuilder(value);
        for (int at = way.length - 1; at >= from; at--) {
            nested.insert(0, "{" + way[at] + ": ").append("}");
        }
        return nested.toString();
    }

    /** Takes entries out of a list of the sheet and adds others at its end. */
    SheetEdits list(String key, Set<Integer> gone, List<String> added) {
        ListEdit edit = lists.computeIfAbsent(key, none -> new ListEdit(new TreeSet<>(), new ArrayList<>()));
        edit.gone().addAll(gone);
        edit.added().addAll(added);
        return this;
    }

    private void list(String key, ListEdit edit) {
        Optional<Node> there = key.isEmpty() ? Optional.of(places.root()) : SheetPlaces.inner(places.root(), key);
        if (there.filter(SequenceNode.class::isInstance).isEmpty()) {
            put("[" + String.join(", ", edit.added()) + "]", key);
            return;
        }
        SequenceNode list = (SequenceNode) there.get();
        if (list.getFlowStyle() == FlowStyle.FLOW) {
            flow(list, edit);
            return;
        }
        if (edit.added().isEmpty() && edit.gone().size() == list.getValue().size()) {
            edits.exchange(places.from(list), places.to(list), "[]");
            return;
        }
        edit.gone()
                .forEach(at -> edits.exchange(
                        places.dashLine(list, at),
                        places.nextLine(places.to(list.getValue().get(at))),
                        ""));
        int indent = places.from(list) - places.lineStart(places.from(list));
        edit.added().forEach(one -> edits.line(places.nextLine(places.to(list)), indent, "- " + one));
    }

    /** What is remarked between the entries stays, as far as they do. */
    private void flow(SequenceNode list, ListEdit edit) {
        List<Node> all = list.getValue();
        int begun = 0;
        while (begun < all.size() && edit.gone().contains(begun)) {
            begun++;
        }
        boolean none = begun == all.size();
        if (begun > 0) {
            Node last = all.get(all.size() - 1);
            edits.exchange(
                    places.from(all.get(0)),
                    none ? places.to(last) : places.from(all.get(begun)),
                    none ? added(edit) : "");
        }
        for (int at = begun + 1; at < all.size(); at++) {
            if (edit.gone().contains(at)) {
                edits.exchange(places.to(all.get(at - 1)), places.to(all.get(at)), "");
            }
        }
        if (begun == 0 || !none) {
            int at = all.isEmpty() ? places.from(list) + 1 : places.to(all.get(all.size() - 1));
            edits.insert(at, (all.isEmpty() || edit.added().isEmpty() ? "" : ", ") + added(edit));
        }
    }

    private static String added(ListEdit edit) {
        return String.join(", ", edit.added());
    }

    private void insert(MappingNode block, String line) {
        List<NodeTuple> all = block.getValue();
        if (block.getFlowStyle() == FlowStyle.FLOW) {
            int at = all.isEmpty()
                    ? places.from(block) + 1
                    : places.to(all.get(all.size() - 1).getValueNode());
            edits.insert(at, (all.isEmpty() ? "" : ", ") + line);
            return;
        }
        int key = places.from(all.get(0).getKeyNode());
        edits.line(places.nextLine(places.to(block)), key - places.lineStart(key), line);
    }

    /** The text with all changes. */
    String text() {
        lists.forEach(this::list);
        lists.clear();
        return edits.text();
    }
}
