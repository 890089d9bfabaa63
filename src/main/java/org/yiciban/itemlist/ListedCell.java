package org.yiciban.itemlist;

import org.apache.poi.ss.util.CellReference;
import org.yiciban.shared.LocalText;

/**
 * A cell of a list.
 *
 * @param row from 1, as Excel counts
 * @param column from 0
 */
record ListedCell(String text, int row, int column) {

    /** Where it stands, as people who look at the list say it. */
    LocalText place() {
        String letters = letters(column);
        return new LocalText("第 " + row + " 行 " + letters + " 列", "row " + row + ", column " + letters);
    }

    /** A column as Excel names it. */
    static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }
}
