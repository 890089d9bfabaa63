package org.yiciban.shared;

import java.util.regex.Pattern;

/** Code of an implementing agency 实施机关 or of a general window 综合窗口. */
public record AgencyCode(String value) implements Comparable<AgencyCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*+(-[a-z0-9]++)*+");

    public AgencyCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an agency code is lower-case words joined by hyphens, not: " + value);
        }
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
