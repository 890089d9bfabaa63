package org.yiciban.workbench.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ItemCode;
import org.yiciban.workbench.NamedItems;

/** Reads and writes the rows of a service's sheet that name its items. */
@Component
class ItemsOfSheet implements NamedItems.Reader {

    private static final SheetPlace ITEMS = SheetPlace.of("items");

    /** The row that isn't there yet; it has a page of its own, where the sheet of the item is begun with it. */
    static final SheetPlace ADDED = ITEMS.then(SheetPlace.NEW);

    @Override
    public Optional<NamedItems> of(String text) {
        return SheetTree.of(text).map(Rows::new);
    }

    private record Rows(SheetTree tree) implements NamedItems {

        @Override
        public List<String> codes() {
            return IntStream.range(0, tree.rows(ITEMS))
                    .mapToObj(at -> Optional.ofNullable(tree.at(ITEMS.row(at)))
                            .map(SheetRowNames::code)
                            .orElse(""))
                    .toList();
        }

        @Override
        public String with(ItemCode item) {
            if (codes().contains(item.value())) {
                return tree.text();
            }
            SheetField root = SheetLanguage.ofService();
            SheetField list = root.at(ITEMS).orElseThrow(() -> new SheetUnwritable(ITEMS));
            SheetLists edits = new SheetLists(tree);
            edits.add(list, ITEMS, Map.of("code", item.value()), root.order());
            return edits.tree().text();
        }

        @Override
        public String place(ItemCode item) {
            return ITEMS.row(codes().indexOf(item.value())).toString();
        }
    }
}
