package org.yiciban.workbench.sheets;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes lists of a sheet as their fields ask for them: rows that may be values alone, one block that becomes two. */
final class SheetLists extends SheetRows {

    SheetLists(SheetTree tree) {
        super(tree);
    }

    /** Writes a new row behind the others. */
    void add(SheetField field, SheetPlace place, Object row, List<String> order) {
        Node there = tree().at(place);
        boolean none = there == null || SheetTree.isEmpty(there);
        Object said = field.type() == SheetField.Type.TEXTS ? row : TypedValues.bare(field, row);
        if (none && field.type() == SheetField.Type.CASES) {
            set(place, said, order);
        } else if (there instanceof ScalarNode one && !none) {
            Object first = Map.of(
                    field.keys().stream()
                            .filter(key -> key.marks().bare())
                            .findFirst()
                            .orElseThrow()
                            .key(),
                    one.getValue());
            set(place, List.of(first, row), order);
        } else {
            add(place, field.type() == SheetField.Type.VALUES ? said : row, order);
        }
    }

    /** Gives a list of values these ones: those that stay keep their signs. */
    void values(SheetPlace place, List<String> wanted, List<String> order) {
        if (!(tree().at(place) instanceof SequenceNode)) {
            set(place, wanted, order);
            return;
        }
        List<String> there = tree().values(place);
        for (int i = there.size() - 1; i >= 0; i--) {
            if (!wanted.contains(there.get(i)) || there.indexOf(there.get(i)) < i) {
                drop(place, i);
            }
        }
        wanted.stream()
                .filter(value -> !tree().values(place).contains(value))
                .forEach(value -> add(place, value, order));
        for (int i = 0; i < wanted.size(); i++) {
            for (int at = tree().values(place).indexOf(wanted.get(i)); at > i; at--) {
                swap(place, at - 1);
            }
        }
    }
}
