package org.yiciban.form.component;

import org.jspecify.annotations.Nullable;
import org.yiciban.form.value.DataPath;

/** Where components keep their values. */
public final class ValuePlaces {

    private ValuePlaces() {}

    /** The place of an answer, a computed value or a list of rows; null for what keeps nothing itself. */
    public static @Nullable DataPath of(Component component) {
        if (component instanceof Field field) {
            return field.at();
        }
        if (component instanceof RowList list) {
            return list.at();
        }
        return component instanceof ComputedField computed ? computed.at() : null;
    }
}
