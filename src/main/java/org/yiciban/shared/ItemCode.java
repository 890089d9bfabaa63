package org.yiciban.shared;

import java.util.Optional;

/** Code of a service item 事项. Always holds a hyphen, so that it is never taken for another part of a case. */
public record ItemCode(String value) implements Comparable<ItemCode> {

    public ItemCode {
        if (!hasForm(value)) {
            throw new MistypedValue(
                    MistypedValue.Form.CODE,
                    "an item code is lower-case words joined by hyphens, at least two, not: " + value);
        }
    }

    /** What somebody typed as a code; empty when it has not the form of one. */
    public static Optional<ItemCode> read(String text) {
        return hasForm(text) ? Optional.of(new ItemCode(text)) : Optional.empty();
    }

    /** What it gives, as it is called where nobody has named it. */
    public String result() {
        return value + "-result";
    }

    private static boolean hasForm(String text) {
        return HyphenatedWords.are(text) && text.contains("-");
    }

    @Override
    public int compareTo(ItemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
