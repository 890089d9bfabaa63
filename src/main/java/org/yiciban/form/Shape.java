package org.yiciban.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The names that may stand in a record of answers: each leads to a component or to a record inside. */
final class Shape {

    private final Map<String, Object> names = new LinkedHashMap<>();

    /** The shape of a form or of one row; a component whose place is taken is handed to {@code clash}. */
    static Shape of(List<Component> components, Consumer<Component> clash) {
        Shape shape = new Shape();
        shape.addAll(components, clash);
        return shape;
    }

    static Shape of(List<Component> components) {
        return of(components, taken -> {});
    }

    /** A {@link Component}, a {@link Shape}, or null for a name that isn't asked for. */
    Object at(Object name) {
        return names.get(name);
    }

    private void addAll(List<Component> components, Consumer<Component> clash) {
        for (Component component : components) {
            if (component instanceof Group group) {
                addAll(group.children(), clash);
            } else if (Places.of(component) != null && !add(Places.of(component).names(), component)) {
                clash.accept(component);
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
