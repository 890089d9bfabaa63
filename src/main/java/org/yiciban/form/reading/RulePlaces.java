package org.yiciban.form.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Shape;
import org.yiciban.form.feel.FeelPaths;

/** The answers of a form at which a rule can be told. */
record RulePlaces(Shape whole) {

    /** Those that a rule reads. */
    List<String> readBy(String when) {
        return FeelPaths.of(when).stream()
                .flatMap(path -> place(path).stream())
                .distinct()
                .toList();
    }

    /** Whether a path is that of an answer, or of a whole list. */
    boolean holds(String path) {
        return place(path).filter(path::equals).isPresent();
    }

    /** Whether a path reads something that people answer. */
    boolean answers(String path) {
        return whole.resolves(path, Set.of());
    }

    /** The part of the form that a path leads to; of a path into a list the list itself. */
    private Optional<String> place(String path) {
        Object found = whole;
        StringBuilder way = new StringBuilder();
        for (String step : path.split("\\.")) {
            if (!(found instanceof Shape shape)) {
                break;
            }
            found = shape.at(step);
            way.append(way.isEmpty() ? "" : ".").append(step);
        }
        return found instanceof Component ? Optional.of(way.toString()) : Optional.empty();
    }
}
