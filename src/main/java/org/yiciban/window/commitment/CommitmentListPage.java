package org.yiciban.window.commitment;

import java.util.List;

/** What the register of commitments shows. */
record CommitmentListPage(List<Line> lines) {

    /**
     * A commitment.
     *
     * @param item as it stands in addresses
     * @param name what the item is called
     * @param agency what the authority is called
     * @param state its name
     * @param due by when it is checked or mended; empty where nothing is due
     */
    record Line(String number, String item, String name, String agency, String given, String state, String due) {}
}
