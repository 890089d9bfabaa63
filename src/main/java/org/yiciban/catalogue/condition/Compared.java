package org.yiciban.catalogue.condition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comparison; the plain value may stand first. */
public record Compared(String fact, String operator, @Nullable Object plain, boolean plainFirst)
        implements PlainCondition.Leaf {
    @Override
    public @Nullable Boolean of(Map<String, ?> facts) {
        if (!facts.containsKey(fact)) {
            return null;
        }
        Object given = number(facts.get(fact));
        return switch (operator) {
            case "==" -> same(given);
            case "!=" -> !same(given);
            default -> ordered(given);
        };
    }

    private boolean same(@Nullable Object given) {
        return given instanceof BigDecimal a && plain instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(given, plain);
    }

    private boolean ordered(@Nullable Object given) {
        Integer compared = order(given);
        if (compared == null) {
            return false;
        }
        int order = plainFirst ? -compared : compared;
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** Numbers by their size, days by the calendar; null for what has no order. */
    private @Nullable Integer order(@Nullable Object given) {
        if (given instanceof BigDecimal a && plain instanceof BigDecimal b) {
            return a.compareTo(b);
        }
        return given instanceof String a && plain instanceof String b && PlainDay.is(a) && PlainDay.is(b)
                ? Integer.valueOf(a.compareTo(b))
                : null;
    }

    private static @Nullable Object number(@Nullable Object value) {
        return value instanceof Number && !(value instanceof BigDecimal) ? new BigDecimal(value.toString()) : value;
    }

    @Override
    public String toString() {
        String shown = shown(plain);
        return plainFirst ? shown + " " + operator + " " + fact : fact + " " + operator + " " + shown;
    }

    static String shown(@Nullable Object plain) {
        if (plain instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (plain instanceof String text) {
            return text.contains("'") ? "\"" + text + "\"" : "'" + text + "'";
        }
        return String.valueOf(plain);
    }
}
