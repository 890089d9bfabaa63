package org.yiciban.form.component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.value.DataPath;
import org.yiciban.shared.ItemCode;

/** What is left of a form, and of answers to it, for those who need only some items: need to know, field by field. */
final class Projection {

    private Projection() {}

    static List<Group> pages(List<Group> pages, Set<ItemCode> items) {
        return kept(pages, items).stream().map(Group.class::cast).toList();
    }

    /** The pages with only the questions whose answers stand under these top-level names. */
    static List<Group> pagesWith(Set<String> names, List<Group> pages) {
        return pages.stream().flatMap(page -> only(page, names).stream()).toList();
    }

    private static Optional<Group> only(Group group, Set<String> names) {
        List<Component> kept = new ArrayList<>();
        for (Component component : group.children()) {
            if (component instanceof Group inner) {
                only(inner, names).ifPresent(kept::add);
            } else {
                DataPath place = ValuePlaces.of(component);
                if (place != null && names.contains(place.names().get(0))) {
                    kept.add(component);
                }
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Group(group.trait(), kept));
    }

    private static List<Component> kept(List<? extends Component> components, Set<ItemCode> items) {
        List<Component> kept = new ArrayList<>();
        boolean asks = false;
        for (Component component : components) {
            Component projected = projected(component, items);
            if (projected != null) {
                kept.add(projected);
                asks |= !(projected instanceof Note);
            }
        }
        return asks ? kept : List.of();
    }

    private static @Nullable Component projected(Component component, Set<ItemCode> items) {
        if (component instanceof Group group) {
            List<Component> children = kept(group.children(), items);
            return children.isEmpty() ? null : new Group(group.trait(), children);
        }
        if (component instanceof RowList list) {
            List<Component> children = kept(list.children(), items);
            return children.isEmpty() ? null : list.with(children);
        }
        boolean silent = component instanceof Note && component.trait().items().isEmpty();
        return silent || !Collections.disjoint(component.trait().items(), items) ? component : null;
    }

    static void copy(List<Component> components, AnswerScope from, Map<String, Object> to) {
        for (Component component : components) {
            if (component instanceof Group group) {
                copy(group.children(), from, to);
            } else if (component instanceof RowList list) {
                copyRows(list, from, to);
            } else {
                DataPath place = ValuePlaces.of(component);
                if (place != null) {
                    place.put(to, place.in(from.values()));
                }
            }
        }
    }

    private static void copyRows(RowList list, AnswerScope from, Map<String, Object> to) {
        if (!(list.at().in(from.values()) instanceof List)) {
            return;
        }
        List<Object> rows = new ArrayList<>();
        for (AnswerScope row : from.rows(list)) {
            Map<String, Object> copied = list.copyOf(row.values());
            copy(list.children(), row, copied);
            rows.add(copied);
        }
        list.at().put(to, rows);
    }
}
