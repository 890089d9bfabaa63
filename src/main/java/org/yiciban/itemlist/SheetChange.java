package org.yiciban.itemlist;

import java.util.Map;

/** How something of a list is written into the sheet of its item. */
@FunctionalInterface
public interface SheetChange {

    /**
     * Writes it.
     *
     * @param papers codes of papers by their names, those that come new with the list among them
     */
    void write(SheetEdits sheet, Map<String, String> papers);
}
