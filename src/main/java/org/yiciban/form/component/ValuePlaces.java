package org.yiciban.form.component;

import java.util.Map;
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

    /** Takes away what a part, or all that it holds together, keeps in some answers. */
    public static void remove(Component component, Map<String, Object> values) {
        if (component instanceof Group group) {
            group.children().forEach(child -> remove(child, values));
        } else {
            DataPath place = of(component);
            if (place != null) {
                place.remove(values);
            }
        }
    }
}
