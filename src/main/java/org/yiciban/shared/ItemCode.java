package org.yiciban.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** Code of a service item 事项. Always holds a hyphen, so that it is never taken for another part of a case. */
public record ItemCode(String value) implements Comparable<ItemCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*+(-[a-z0-9]++)++");

    public ItemCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an item code is lower-case words joined by hyphens, at least two, not: " + value);
        }
    }

    /** What somebody typed as a code; empty when it has not the form of one. */
    public static Optional<ItemCode> read(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new ItemCode(text)) : Optional.empty();
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
