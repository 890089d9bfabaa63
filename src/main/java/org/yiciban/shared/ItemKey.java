package org.yiciban.shared;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which item of a case: its code, and the row of the application that it is for, where the sheet has one for each row of a
 * list. Written {@code code}, for a row {@code code.3}.
 *
 * @param row from 1, as it was numbered when it was first received; 0 for the whole application
 */
public record ItemKey(ItemCode code, int row) implements Comparable<ItemKey> {

    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]+)(?:\\.([1-9][0-9]{0,2}))?");

    /** The highest number of a row. No list has so many rows, but none gets the number of one that has gone. */
    public static final int MOST_NUMBER = 999;

    private static final Comparator<ItemKey> ORDER =
            Comparator.comparing(ItemKey::code).thenComparing(ItemKey::row);

    public ItemKey {
        if (code == null || row < 0 || row > MOST_NUMBER) {
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

    /** What somebody typed as a key; empty when it has not the form of one. */
    public static Optional<ItemKey> typed(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches() ? ItemCode.read(parts.group(1)).map(code -> read(text)) : Optional.empty();
    }

    /** Whether it is for one row of the application. */
    public boolean ofRow() {
        return row > 0;
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
