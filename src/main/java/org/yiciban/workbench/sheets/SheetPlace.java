package org.yiciban.workbench.sheets;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place in a sheet: keys and numbers of rows from its root, such as {@code questions/2/text/zh}.
 *
 * @param steps none for the whole sheet
 */
record SheetPlace(List<String> steps) {

    /** The row that isn't there yet. */
    static final String NEW = "+";

    static final SheetPlace ROOT = new SheetPlace(List.of());

    SheetPlace {
        steps = List.copyOf(steps);
    }

    static SheetPlace of(String written) {
        return written.isEmpty() ? ROOT : new SheetPlace(List.of(written.split("/")));
    }

    SheetPlace then(String step) {
        return new SheetPlace(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /** The row of that number. */
    SheetPlace row(int at) {
        return then(String.valueOf(at));
    }

    boolean isRoot() {
        return steps.isEmpty();
    }

    /** Whether it is a row that isn't there yet, or in one. */
    boolean isNew() {
        return steps.contains(NEW);
    }

    SheetPlace parent() {
        return new SheetPlace(steps.subList(0, Math.max(0, steps.size() - 1)));
    }

    String last() {
        return isRoot() ? "" : steps.get(steps.size() - 1);
    }

    /** The number of the row; -1 where it is none. */
    int number() {
        return last().matches("[0-9]{1,5}") ? Integer.parseInt(last()) : -1;
    }

    /** Whether the other place is this one or lies in it. */
    boolean holds(SheetPlace other) {
        return other.steps.size() >= steps.size()
                && other.steps.subList(0, steps.size()).equals(steps);
    }

    /** As the id of an element of a page. */
    String id() {
        return "at-" + String.join("-", steps).replace(NEW, "new");
    }

    @Override
    public String toString() {
        return String.join("/", steps);
    }
}
