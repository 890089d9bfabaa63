package org.yiciban.comparison;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yiciban.shared.LocalText;

/**
 * One thing in a file that people can point at.
 *
 * @param id by which it is the same in both files
 * @param group the list in which its place counts; empty where its place means nothing
 * @param name what people call it; its id where it has none
 * @param values what is said of it, by the words of the file
 */
record Part(Change.Kind kind, String id, String group, LocalText name, SortedMap<String, String> values) {

    Part {
        values = new TreeMap<>(values);
    }

    static Part of(Change.Kind kind, String id, String group, LocalText name, Map<String, String> values) {
        return new Part(kind, id, group, name, new TreeMap<>(values));
    }

    /** What people call it, or its id where nobody has named it. */
    static LocalText named(String zh, String en, String id) {
        String name = zh.isBlank() ? id : zh;
        return name.isBlank() ? new LocalText("?", "?") : new LocalText(name, en.isBlank() ? name : en);
    }
}
