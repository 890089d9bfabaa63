package org.yiciban.form.component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.value.DataPath;
import org.yiciban.shared.LocalText;

/**
 * Parts that repeat: one row per shareholder, employee, document.
 *
 * @param at where the list of rows stands
 * @param rowLabel what one row is called, before its number
 * @param defaultRows how many an empty form shows
 * @param changeable whether rows may be added and removed
 * @param leastRows how many there must be
 * @param mostRows how many there may be
 * @param persons whether each row names a person, and nobody twice
 * @param title the question whose answer says which row it is; its rows bear numbers, see {@link #NUMBER}. Null where rows
 *     are none but the first, the second …
 */
public record RowList(
        InheritedSettings trait,
        DataPath at,
        LocalText rowLabel,
        List<Component> children,
        int defaultRows,
        boolean changeable,
        int leastRows,
        int mostRows,
        boolean persons,
        @Nullable DataPath title)
        implements Component {

    public static final int MOST_ROWS = 50;

    /** Where the number stands in a row of a list with a title, beside the answers; the case gives it. */
    public static final String NUMBER = "row";

    public RowList {
        children = List.copyOf(children);
    }

    RowList with(List<Component> others) {
        return new RowList(trait, at, rowLabel, others, defaultRows, changeable, leastRows, mostRows, persons, title);
    }

    /** Whether its rows bear numbers, by which they are known however often rows come and go. */
    public boolean numbered() {
        return title != null;
    }

    /** The beginning of a copy of a row: its number, where it has one. */
    public Map<String, Object> copyOf(Map<String, Object> row) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (numbered() && row.get(NUMBER) != null) {
            copy.put(NUMBER, row.get(NUMBER));
        }
        return copy;
    }

    /** The number of a row as text; null where it has none. */
    public @Nullable String number(Map<String, Object> row) {
        return numbered() && row.get(NUMBER) != null ? row.get(NUMBER).toString() : null;
    }
}
