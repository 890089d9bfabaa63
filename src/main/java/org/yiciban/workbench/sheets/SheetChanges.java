package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Brings what was typed into the text of a sheet: what says the same as before isn't touched. */
final class SheetChanges {

    private final SheetLists edits;
    private final TypedSheet typed;
    private final TypedValues values;
    private final ValueChanges single;

    SheetChanges(SheetTree tree, TypedSheet typed) {
        this.edits = new SheetLists(tree);
        this.typed = typed;
        this.values = new TypedValues(typed);
        this.single = new ValueChanges(edits, typed);
    }

    /** The text afterwards. */
    String text() {
        return edits.tree().text();
    }

    /**
     * Changes what was typed at a place.
     *
     * @param order in which the keys beside it are written
     */
    void apply(SheetField field, SheetPlace place, List<String> order) {
        if (!typed.touches(place) && !field.type().several()) {
            return;
        }
        if (field.type().several()) {
            rows(field, place, order);
        } else if (field.type() == SheetField.Type.LIST) {
            single.list(field, place, order);
        } else if (field.type() == SheetField.Type.EITHER) {
            either(field, place, order);
        } else if (field.type().single()) {
            single.one(field, place, order);
        } else {
            block(field, place, order);
        }
    }

    private void either(SheetField field, SheetPlace place, List<String> order) {
        Map<String, Object> block = values.block(field, place);
        String one = typed.one(place);
        boolean wasBlock = edits.tree().at(place) instanceof MappingNode;
        if (wasBlock && one.isEmpty()) {
            block(field, place, order);
        } else if (!wasBlock && !block.isEmpty()) {
            edits.set(place, block, order);
        } else if (wasBlock) {
            edits.set(place, one, order);
        } else {
            single.one(field, place, order);
        }
    }

    private void block(SheetField field, SheetPlace place, List<String> order) {
        Node there = edits.tree().at(place);
        if (there == null || SheetTree.isEmpty(there)) {
            Map<String, Object> block = values.block(field, place);
            if (!block.isEmpty()) {
                edits.set(place, block, order);
            }
        } else if (there instanceof ScalarNode) {
            single.bare(field, place);
        } else if (!place.isRoot()
                && place.number() < 0
                && values.block(field, place).isEmpty()) {
            edits.remove(place);
        } else {
            inside(field, place);
        }
    }

    private void inside(SheetField field, SheetPlace place) {
        if (field.type() == SheetField.Type.WORDS) {
            field.order().forEach(key -> single.one(SheetField.language(key), place.then(key), field.order()));
        }
        field.keys().forEach(key -> apply(key, place.then(key.key()), field.order()));
    }

    private void rows(SheetField field, SheetPlace place, List<String> order) {
        int before = edits.tree().rows(place);
        for (int i = 0; i < before; i++) {
            SheetPlace row = place.row(i);
            if (!field.marks().open() && typed.touches(row) && !typed.drops(row)) {
                block(field.row(), row, field.order());
            }
        }
        Object added = field.marks().open() ? null : values.value(field.row(), place.then(SheetPlace.NEW));
        if (added != null) {
            edits.add(field, place, added, order);
        }
        List<Integer> dropped = new ArrayList<>();
        for (int i = before - 1; i >= 0; i--) {
            if (typed.drops(place.row(i))) {
                dropped.add(i);
            }
        }
        if (!dropped.isEmpty() && dropped.size() == edits.tree().rows(place) && !place.isRoot()) {
            edits.remove(place);
        } else {
            dropped.forEach(at -> edits.drop(place, at));
        }
    }

    /** Writes a new row behind the others. */
    void add(SheetField field, SheetPlace place, Object row, List<String> order) {
        edits.add(field, place, row, order);
    }

    /** Moves a row one up. */
    void up(SheetPlace row) {
        edits.swap(row.parent(), row.number() - 1);
    }

    /** Moves a row one down. */
    void down(SheetPlace row) {
        edits.swap(row.parent(), row.number());
    }
}
