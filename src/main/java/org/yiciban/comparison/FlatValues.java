package org.yiciban.comparison;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Nested values by the ways that lead to them. */
final class FlatValues {

    private FlatValues() {}

    static void of(JsonNode value, String path, Map<String, String> values) {
        if (value.isObject()) {
            value.properties().forEach(entry -> of(entry.getValue(), below(path, entry.getKey()), values));
        } else if (value.isArray()) {
            int at = 0;
            for (JsonNode one : value) {
                of(one, below(path, String.valueOf(++at)), values);
            }
        } else if (!value.isNull()) {
            values.put(path, value.asString());
        }
    }

    /** Of a sheet; a list of words is one value. */
    static void of(@Nullable Object value, String path, Map<String, String> values) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> of(inner, below(path, String.valueOf(key)), values));
        } else if (value instanceof Collection<?> list) {
            if (list.stream().noneMatch(one -> one instanceof Map || one instanceof Collection)) {
                values.put(path, list.stream().map(String::valueOf).collect(Collectors.joining(", ")));
                return;
            }
            int at = 0;
            for (Object one : list) {
                of(one, below(path, String.valueOf(++at)), values);
            }
        } else if (value != null) {
            values.put(path, String.valueOf(value));
        }
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
