package org.yiciban.shared;

import java.util.regex.Pattern;

/** Key of a bundle 一件事: the file name of its model and the id of its process. */
public record BundleKey(String value) implements Comparable<BundleKey> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*+(-[a-z0-9]++)*+");

    public BundleKey {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a bundle key is lower-case words joined by hyphens, not: " + value);
        }
    }

    @Override
    public int compareTo(BundleKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
