package org.yiciban.form.component;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of expressions in the form in which answers are stored. */
public final class Computed {

    private static final int MOST_DEPTH = 5;
    private static final int MOST_ELEMENTS = 1_000;

    private Computed() {}

    public static @Nullable Object stored(@Nullable Object value) {
        return stored(value, MOST_DEPTH);
    }

    private static @Nullable Object stored(@Nullable Object value, int depth) {
        if (value == null || depth == 0 || value instanceof String || value instanceof Boolean) {
            return depth == 0 ? null : value;
        }
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            return Math.abs((long) exact.scale()) > 60 ? null : exact.scale() < 0 ? exact.setScale(0) : exact;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .limit(MOST_ELEMENTS)
                    .map(each -> stored(each, depth - 1))
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copied = new LinkedHashMap<>();
            map.forEach((name, each) -> copied.put(String.valueOf(name), stored(each, depth - 1)));
            return copied;
        }
        return value.toString();
    }
}
