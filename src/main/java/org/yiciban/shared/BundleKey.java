package org.yiciban.shared;

/** Key of a bundle 一件事: the file name of its model and the id of its process. */
public record BundleKey(String value) implements Comparable<BundleKey> {

    public BundleKey {
        if (!HyphenatedWords.are(value)) {
            throw new MistypedValue(
                    MistypedValue.Form.CODE, "a bundle key is lower-case words joined by hyphens, not: " + value);
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
