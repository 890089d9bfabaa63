package org.yiciban.itemlist;

import org.yiciban.casefile.refusals.InvalidInput;

/** How much of a file is read. Whoever comes to an end of it refuses the file. */
final class ListBounds {

    /** Bytes of the file as it is sent. */
    static final int LARGEST = 5_000_000;

    static final int MOST_ROWS = 20_000;
    static final int MOST_SHEETS = 20;
    private static final int MOST_TEXT = 3_000_000;

    private int rows;
    private int text;

    void row() {
        if (++rows > MOST_ROWS) {
            throw InvalidInput.of("file", "rows", "list.rows", MOST_ROWS);
        }
    }

    void text(int length) {
        text += length;
        if (text > MOST_TEXT) {
            throw tooMuch();
        }
    }

    static InvalidInput tooMuch() {
        return InvalidInput.of("file", "too-much", "list.too-much");
    }
}
