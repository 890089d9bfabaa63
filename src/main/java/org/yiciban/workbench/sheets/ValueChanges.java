package org.yiciban.workbench.sheets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Brings single values that were typed into the text of a sheet. */
final class ValueChanges {

    private final SheetLists edits;
    private final TypedSheet typed;
    private final TypedValues values;

    ValueChanges(SheetLists edits, TypedSheet typed) {
        this.edits = edits;
        this.typed = typed;
        this.values = new TypedValues(typed);
    }

    /** One value. */
    void one(SheetField field, SheetPlace place, List<String> order) {
        String now = edits.tree().value(place, field);
        String then = typed.one(place);
        boolean usual = now.isEmpty() && then.equals(field.usual());
        if (usual || field.same(now, then)) {
            return;
        }
        if (then.isEmpty()) {
            edits.remove(place);
        } else {
            edits.set(place, then, order);
        }
    }

    /** Values, one beneath the other. */
    void list(SheetField field, SheetPlace place, List<String> order) {
        List<String> now = edits.tree().values(place);
        List<String> then = values.list(field, place, now);
        Node there = edits.tree().at(place);
        if (then.equals(now)) {
            return;
        }
        if (then.isEmpty()) {
            edits.remove(place);
        } else if (field.key().equals("otherwise") && then.size() == 1 && !isList(there)) {
            edits.set(place, then.get(0), order);
        } else {
            edits.values(place, then, order);
        }
    }

    private static boolean isList(@Nullable Node node) {
        return node instanceof SequenceNode;
    }

    /** A value stands where a block may: it stays one as long as nothing else is said. */
    void bare(SheetField field, SheetPlace place) {
        Map<String, Object> then = values.block(field, place);
        SheetField only = field.keys().stream()
                .filter(key -> key.marks().bare())
                .findFirst()
                .orElseThrow(() -> new SheetUnwritable(place));
        String now = edits.tree().value(place.then(only.key()), only);
        Object said = then.get(only.key());
        if (then.size() != 1 || said == null) {
            if (!then.isEmpty()) {
                edits.setWhole(place, then);
            }
        } else if (!said.equals(now)) {
            edits.setWhole(place, said);
        }
    }
}
