package org.yiciban.form.component;

import java.util.List;
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
        boolean persons)
        implements Component {

    public static final int MOST_ROWS = 50;

    public RowList {
        children = List.copyOf(children);
    }

    RowList with(List<Component> others) {
        return new RowList(trait, at, rowLabel, others, defaultRows, changeable, leastRows, mostRows, persons);
    }
}
