package org.yiciban.shared;

import java.io.Serializable;

/** Code of an implementing agency 实施机关 or of a general window 综合窗口. */
public record AgencyCode(String value) implements Comparable<AgencyCode>, Serializable {

    public AgencyCode {
        if (!HyphenatedWords.are(value)) {
            throw new MistypedValue(
                    MistypedValue.Form.CODE, "an agency code is lower-case words joined by hyphens, not: " + value);
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
