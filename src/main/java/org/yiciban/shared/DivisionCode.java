package org.yiciban.shared;

import java.io.Serializable;
import java.util.regex.Pattern;

/** Administrative division code 行政区划代码 (GB/T 2260), six digits. */
public record DivisionCode(String value) implements Comparable<DivisionCode>, Serializable {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}");

    public DivisionCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new MistypedValue(MistypedValue.Form.DIVISION, "a division code has six digits, not: " + value);
        }
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
