package org.yiciban.form.component;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * What every part of a form has.
 *
 * @param id name inside the file
 * @param label null where the part has none
 * @param description null where the part has none
 * @param hide condition under which the part isn't there, or null
 * @param columns of sixteen; 0 is the whole width
 * @param items the items that need it, its own or those of what surrounds it
 * @param purpose what the answer is for (personal information law Art. 17), or null
 * @param sensitive sensitive personal information (Art. 28)
 * @param prefill where a known value comes from, or null
 * @param legalBasis the rule that asks for it, or null
 * @param grant the condition of granting that stands at it, or null
 */
public record InheritedSettings(
        String id,
        @Nullable LocalText label,
        @Nullable LocalText description,
        @Nullable String hide,
        int columns,
        Set<ItemCode> items,
        @Nullable LocalText purpose,
        boolean sensitive,
        @Nullable String prefill,
        @Nullable String legalBasis,
        @Nullable Grant grant) {

    /** A condition of granting: an expression, and the condition in words. */
    public record Grant(String expression, LocalText text) {}

    public InheritedSettings {
        items = Set.copyOf(items);
    }

    /** A part that only holds others together. */
    public static InheritedSettings plain(String id) {
        return new InheritedSettings(id, null, null, null, 0, Set.of(), null, false, null, null, null);
    }

    /** What is asked; there is no question without. */
    public LocalText question() {
        return Objects.requireNonNull(label, id);
    }

    public InheritedSettings labelled(LocalText other) {
        return new InheritedSettings(
                id, other, description, hide, columns, items, purpose, sensitive, prefill, legalBasis, grant);
    }
}
