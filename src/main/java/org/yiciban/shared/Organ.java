package org.yiciban.shared;

import java.io.Serializable;

/**
 * An organ 行政机关: an agency or general window of one division, and as such who acts and who may see. The agency's code
 * alone says what kind of authority it is; two divisions have one each.
 */
public record Organ(AgencyCode agency, DivisionCode division) implements Serializable {

    public Organ {
        if (agency == null || division == null) {
            throw new IllegalArgumentException("an organ is an agency of a division");
        }
    }

    /** One word for both, such as {@code amr@990101}; no role and no agency is called so. */
    public String key() {
        return agency + "@" + division;
    }

    @Override
    public String toString() {
        return key();
    }
}
