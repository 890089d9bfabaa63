package org.yiciban.shared;

import java.util.regex.Pattern;

/** Code of a material 材料 in the catalogue. */
public record MaterialCode(String value) implements Comparable<MaterialCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*+(-[a-z0-9]++)*+");

    public MaterialCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a material code is lower-case words joined by hyphens, not: " + value);
        }
    }

    @Override
    public int compareTo(MaterialCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
