package org.yiciban.form.component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.value.DataPath;

/** The names that may stand in a record of answers: each leads to a component or to a record inside. */
public final class Shape {

    private final Map<String, Object> names = new LinkedHashMap<>();

    /** The shape of a form or of one row; a component whose place is taken is handed to {@code clash}. */
    public static Shape of(List<Component> components, Consumer<Component> clash) {
        Shape shape = new Shape();
        shape.addAll(components, clash);
        return shape;
    }

    public static Shape of(List<Component> components) {
        return of(components, taken -> {});
    }

    /** A {@link Component}, a {@link Shape}, or null for a name that isn't asked for. */
    public @Nullable Object at(Object name) {
        return names.get(name);
    }

    /**
     * Whether something stands at that path: an answer, a part of one, or a known name.
     *
     * @param known names that stand beside the answers
     */
    public boolean resolves(String path, Set<String> known) {
        String[] steps = path.split("\\.");
        if (known.contains(steps[0])) {
            return true;
        }
        Object found = this;
        for (String step : steps) {
            if (found instanceof RowList list) {
                found = Shape.of(list.children());
            }
            if (!(found instanceof Shape shape)) {
                // a member of a single value, such as the year of a date
                return true;
            }
            found = shape.at(step);
            if (found == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether the rows of some list have it: a filter such as {@code rows[amount != null]} reads in their names. */
    public boolean inSomeRow(String path) {
        return names.values().stream()
                .anyMatch(part -> part instanceof Shape inner && inner.inSomeRow(path)
                        || part instanceof RowList list
                                && (Shape.of(list.children()).resolves(path, Set.of())
                                        || Shape.of(list.children()).inSomeRow(path)));
    }

    private void addAll(List<Component> components, Consumer<Component> clash) {
        for (Component component : components) {
            if (component instanceof Group group) {
                addAll(group.children(), clash);
            } else {
                DataPath place = ValuePlaces.of(component);
                if (place != null && !add(place.names(), component)) {
                    clash.accept(component);
                }
            }
        }
    }

    private boolean add(List<String> path, Component component) {
        String name = path.get(0);
        if (path.size() == 1) {
            return names.putIfAbsent(name, component) == null;
        }
        Object inner = names.computeIfAbsent(name, opened -> new Shape());
        return inner instanceof Shape shape && shape.add(path.subList(1, path.size()), component);
    }
}
