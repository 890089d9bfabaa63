package org.yiciban.casefile.parts;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiciban.shared.ItemCode;

/**
 * Which item of a case: its code, and the row of the application that it is for. Today every item is for the whole
 * application: row 0. Written {@code code}, for a row {@code code.3}.
 *
 * @param row from 1, as it was numbered when it was first received; 0 for the whole application
 */
public record ItemKey(ItemCode code, int row) implements Comparable<ItemKey> {

    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]+)(?:\\.([1-9][0-9]{0,2}))?");

    /** No list of an application has more rows for which there are items. */
    public static final int MOST_ROWS = 200;

    private static final Comparator<ItemKey> ORDER =
            Comparator.comparing(ItemKey::code).thenComparing(ItemKey::row);

    public ItemKey {
        if (code == null || row < 0 || row > MOST_ROWS) {
            throw new IllegalArgumentException("no item " + code + " of row " + row);
        }
    }

    /** The item of that code for the whole application. */
    public static ItemKey of(ItemCode code) {
        return new ItemKey(code, 0);
    }

    /**
     * As it is written in tables and in variables of processes.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static ItemKey read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no key of an item: " + written);
        }
        return new ItemKey(new ItemCode(parts.group(1)), parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)));
    }

    @Override
    public int compareTo(ItemKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return row == 0 ? code.value() : code.value() + "." + row;
    }
}
