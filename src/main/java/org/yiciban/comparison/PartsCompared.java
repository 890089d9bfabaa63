package org.yiciban.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What became of the things in a file. */
final class PartsCompared {

    private PartsCompared() {}

    /** In the order of the new file; what is gone comes last. */
    static List<Change> changes(List<Part> before, List<Part> after) {
        Map<String, Part> old = byId(before);
        Map<String, Part> now = byId(after);
        List<Change> changes = new ArrayList<>();
        for (Part part : now.values()) {
            Part was = old.get(key(part));
            List<Change.Value> values = values(was, part);
            if (was == null) {
                changes.add(change(Change.Happened.ADDED, part, values));
            } else if (!values.isEmpty() || renamed(was, part)) {
                changes.add(change(Change.Happened.CHANGED, part, withName(was, part, values)));
            }
        }
        MovedParts.of(List.copyOf(old.values()), List.copyOf(now.values())).stream()
                .map(part -> change(Change.Happened.MOVED, part, List.of()))
                .forEach(changes::add);
        old.values().stream()
                .filter(part -> !now.containsKey(key(part)))
                .map(part -> change(Change.Happened.REMOVED, part, values(part, null)))
                .forEach(changes::add);
        return changes;
    }

    private static Map<String, Part> byId(List<Part> parts) {
        Map<String, Part> all = new LinkedHashMap<>();
        parts.forEach(part -> all.putIfAbsent(key(part), part));
        return all;
    }

    private static String key(Part part) {
        return part.kind() + " " + part.id();
    }

    private static Change change(Change.Happened happened, Part part, List<Change.Value> values) {
        return new Change(happened, part.kind(), part.id(), part.group(), part.name(), values);
    }

    private static List<Change.Value> withName(Part was, Part part, List<Change.Value> values) {
        if (!renamed(was, part) || part.values().containsKey("name.zh")) {
            return values;
        }
        List<Change.Value> all = new ArrayList<>();
        all.add(new Change.Value("name", was.name().zh(), part.name().zh()));
        all.addAll(values);
        return all;
    }

    private static List<Change.Value> values(@Nullable Part was, @Nullable Part is) {
        Map<String, String> old = was == null ? Map.of() : was.values();
        Map<String, String> now = is == null ? Map.of() : is.values();
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .map(key -> new Change.Value(key, old.getOrDefault(key, ""), now.getOrDefault(key, "")))
                .filter(value -> !value.before().equals(value.after()))
                .toList();
    }

    /** A flow that is called by its ends has no name of its own that could change. */
    private static boolean renamed(Part was, Part part) {
        boolean byEnds = part.kind() == Change.Kind.FLOW
                && was.name().zh().contains(ModelParts.TO)
                && part.name().zh().contains(ModelParts.TO);
        return !byEnds && !was.name().equals(part.name());
    }
}
