package org.yiciban.itemlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes values of a sheet at their places in its text. Comments, blank lines and all that isn't changed stay to the letter. */
final class SheetEdits {

    private record Edit(int from, int to, String text) {}

    private record ListEdit(Set<Integer> gone, List<String> added) {}

    private final String text;
    private final SheetPlaces places;
    private final List<Edit> edits = new ArrayList<>();
    private final Map<String, ListEdit> lists = new LinkedHashMap<>();

    /** @param text of a sheet that can be read */
    SheetEdits(String text) {
        this.text = text;
        this.places = new SheetPlaces(text);
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
                edits.add(new Edit(from, places.to(inner.get()), blank + nested(value, way, at + 1)));
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
        edit.gone().forEach(at -> {
            Node entry = list.getValue().get(at);
            edits.add(new Edit(places.lineStart(places.from(entry)), places.nextLine(places.to(entry)), ""));
        });
        int dash = text.lastIndexOf('-', places.from(list.getValue().get(0)));
        String indent = " ".repeat(dash - places.lineStart(dash));
        insertLines(
                places.nextLine(places.to(list)),
                edit.added().stream().map(entry -> indent + "- " + entry).toList());
    }

    private void flow(SequenceNode list, ListEdit edit) {
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < list.getValue().size(); at++) {
            if (!edit.gone().contains(at)) {
                Node entry = list.getValue().get(at);
                kept.add(text.substring(places.from(entry), places.to(entry)));
            }
        }
        kept.addAll(edit.added());
        edits.add(new Edit(places.from(list), places.to(list), "[" + String.join(", ", kept) + "]"));
    }

    private void insert(MappingNode block, String line) {
        if (block.getFlowStyle() == FlowStyle.FLOW) {
            edits.add(new Edit(
                    places.to(block) - 1,
                    places.to(block) - 1,
                    (block.getValue().isEmpty() ? "" : ", ") + line));
            return;
        }
        int key = places.from(block.getValue().get(0).getKeyNode());
        insertLines(places.nextLine(places.to(block)), List.of(" ".repeat(key - places.lineStart(key)) + line));
    }

    private void insertLines(int at, Collection<String> lines) {
        if (!lines.isEmpty()) {
            boolean open = at > 0 && text.charAt(at - 1) != '\n';
            edits.add(new Edit(at, at, (open ? "\n" : "") + String.join("\n", lines) + "\n"));
        }
    }

    /** The text with all changes. */
    String text() {
        lists.forEach(this::list);
        lists.clear();
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList()) {
            changed.append(text, at, Math.max(at, edit.from())).append(edit.text());
            at = Math.max(at, edit.to());
        }
        changed.append(text, at, text.length());
        return changed.toString();
    }
}
