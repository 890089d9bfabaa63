package org.yiciban.form.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a value stands inside a record of answers: names joined by dots. */
public record DataPath(List<String> names) {

    public static final DataPath ROOT = new DataPath(List.of());

    public DataPath {
        names = List.copyOf(names);
    }

    public DataPath then(@Nullable String dotted) {
        if (dotted == null || dotted.isEmpty()) {
            return this;
        }
        List<String> longer = new ArrayList<>(names);
        longer.addAll(List.of(dotted.split("\\.")));
        return new DataPath(longer);
    }

    public @Nullable Object in(Map<String, Object> values) {
        @Nullable Object found = values;
        for (String name : names) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }

    /** Puts a value, opening records on the way; null takes it away. */
    @SuppressWarnings("unchecked")
    public void put(Map<String, Object> values, @Nullable Object value) {
        if (value == null) {
            remove(values);
            return;
        }
        Map<String, Object> at = values;
        for (String name : names.subList(0, names.size() - 1)) {
            if (!(at.get(name) instanceof Map)) {
                at.put(name, new LinkedHashMap<String, Object>());
            }
            at = (Map<String, Object>) at.get(name);
        }
        at.put(last(), value);
    }

    /** Takes a value away, and the records on the way that are empty then. */
    @SuppressWarnings("unchecked")
    public void remove(Map<String, Object> values) {
        if (names.size() == 1) {
            values.remove(last());
        } else if (values.get(names.get(0)) instanceof Map<?, ?> inner) {
            new DataPath(names.subList(1, names.size())).remove((Map<String, Object>) inner);
            if (inner.isEmpty()) {
                values.remove(names.get(0));
            }
        }
    }

    private String last() {
        return names.get(names.size() - 1);
    }

    @Override
    public String toString() {
        return String.join(".", names);
    }
}
