package org.yiciban.form.value;

import org.jspecify.annotations.Nullable;

/** Yes or no, fixed in the form file or by an expression over the answers. */
public record Flag(boolean fixed, @Nullable String expression) {

    public static final Flag NO = new Flag(false, null);

    public boolean isFixed() {
        return expression == null;
    }
}
