package org.yiciban.shared;

/** Code of a material 材料 in the catalogue. */
public record MaterialCode(String value) implements Comparable<MaterialCode> {

    public MaterialCode {
        if (!HyphenatedWords.are(value)) {
            throw new MistypedValue(
                    MistypedValue.Form.CODE, "a material code is lower-case words joined by hyphens, not: " + value);
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
