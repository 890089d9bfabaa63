package org.yiciban.itemlist;

import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/**
 * What can't be read in a list.
 *
 * @param place of the cell
 * @param message what is wrong, and what to write
 */
public record CellProblem(LocalText place, LocalText message) {

    static CellProblem of(ListedCell cell, String key, Object... arguments) {
        return new CellProblem(cell.place(), Refusal.of(key, arguments));
    }
}
