package org.yiciban.form.reading;

import java.util.Set;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.form.value.DataPath;
import org.yiciban.shared.ItemCode;

/**
 * Where a part of a form stands, with what the parts around it say of it, too.
 *
 * @param at where its answer stands
 * @param items who needs it, unless it says so itself
 * @param sensitive whether a group or list around it is sensitive as a whole
 * @param depth how many parts are around it
 */
record Surroundings(DataPath at, Set<ItemCode> items, boolean sensitive, int depth) {
    static final Surroundings TOP = new Surroundings(DataPath.ROOT, Set.of(), false, 0);

    /** Inside a part that stands here. */
    Surroundings inside(DataPath path, InheritedSettings part) {
        return new Surroundings(path, part.items(), part.sensitive(), depth + 1);
    }
}
