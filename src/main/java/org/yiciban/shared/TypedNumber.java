package org.yiciban.shared;

import org.jspecify.annotations.Nullable;

/**
 * A number as an address or a hidden field brings it: people follow old links and shorten addresses by hand, so what is no
 * whole number from 0 on counts as not given.
 *
 * @param value null when none was given
 */
public record TypedNumber(@Nullable Integer value) {

    /** Read by the web layer, which finds it by its name. */
    public static TypedNumber valueOf(String text) {
        String typed = text.strip();
        return new TypedNumber(typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : null);
    }

    /** The number, or another where none was given. */
    public int or(int otherwise) {
        return value == null ? otherwise : value;
    }
}
