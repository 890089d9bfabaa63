package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yiciban.publication.ModelDraft;

/**
 * A sheet of a draft that a form can be made of.
 *
 * @param root what it is asked
 * @param tree how it stands
 */
record OpenSheet(String path, SheetField root, SheetTree tree, SheetChoices choices) {

    /** Empty where there is no form for such a file, or its text can't be read. */
    static Optional<OpenSheet> of(ModelDraft draft, String path, String text, SortedMap<String, String> files) {
        return SheetLanguage.of(path).flatMap(root -> SheetTree.of(text)
                .filter(tree -> (tree.root() instanceof MappingNode) == (root.type() == SheetField.Type.BLOCK))
                .map(tree -> new OpenSheet(path, root, tree, new SheetChoices(draft.bundle(), files))));
    }

    /** Whether it has a page for that place. */
    boolean hasPage(SheetPlace place) {
        return place.isRoot()
                || page(place).equals(place)
                        && (place.isNew() ? place.last().equals(SheetPlace.NEW) : tree.at(place) != null);
    }

    /** The place whose page shows another one: the row with a page of its own that it lies in. */
    SheetPlace page(SheetPlace place) {
        SheetPlace page = SheetPlace.ROOT;
        for (int i = 1; i <= place.steps().size(); i++) {
            SheetPlace row = new SheetPlace(place.steps().subList(0, i));
            boolean open =
                    root.at(row.parent()).filter(list -> list.marks().open()).isPresent()
                            && root.at(row).isPresent();
            page = open ? row : page;
        }
        return page;
    }

    SheetField field(SheetPlace place) {
        return root.at(place).orElseThrow(() -> new SheetUnwritable(place));
    }

    /** The keys beside that place, in the order of the language. */
    List<String> order(SheetPlace place) {
        return place.isRoot() ? List.of() : field(place.parent()).order();
    }

    /** What its findings say, by the places that they mean. */
    Map<SheetPlace, List<ShownField.Found>> found(ModelDraft draft, Locale locale) {
        FoundPlaces places = new FoundPlaces(tree, root);
        Map<SheetPlace, List<ShownField.Found>> found = new LinkedHashMap<>();
        draft.findings().stream()
                .filter(one -> one.file().equals(path) && one.line().isPresent())
                .forEach(one -> found.computeIfAbsent(
                                places.of(path, one.line().getAsInt(), one.message()), place -> new ArrayList<>())
                        .add(new ShownField.Found(
                                one.stopsPublication(), one.message().in(locale))));
        return found;
    }

    /** Whether the rows on the way to a place are those of the other sheet. */
    boolean sameWay(SheetPlace place, OpenSheet other) {
        for (int i = 1; i <= place.steps().size(); i++) {
            SheetPlace step = new SheetPlace(place.steps().subList(0, i));
            if (step.number() >= 0 && !code(step).equals(other.code(step))) {
                return false;
            }
        }
        return true;
    }

    private String code(SheetPlace row) {
        Node node = tree.at(row);
        return node == null ? "?" : SheetRowNames.code(node);
    }
}
