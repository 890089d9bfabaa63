package org.yiciban.casefile.application;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two answers say the same: numbers by their value, what is left empty like what was never answered. */
public final class SameAnswer {

    private SameAnswer() {}

    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (empty(one) || empty(other)) {
            return empty(one) && empty(other);
        }
        if (one instanceof Number && other instanceof Number) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        if (one instanceof List<?> rows && other instanceof List<?> others) {
            return rows.size() == others.size()
                    && java.util.stream.IntStream.range(0, rows.size())
                            .allMatch(at -> same(rows.get(at), others.get(at)));
        }
        if (one instanceof Map<?, ?> answers && other instanceof Map<?, ?> others) {
            Set<Object> keys = new HashSet<>(answers.keySet());
            keys.addAll(others.keySet());
            return keys.stream().allMatch(key -> same(answers.get(key), others.get(key)));
        }
        return Objects.equals(one, other);
    }

    private static boolean empty(@Nullable Object answer) {
        return answer == null || answer instanceof String text && text.isBlank();
    }
}
