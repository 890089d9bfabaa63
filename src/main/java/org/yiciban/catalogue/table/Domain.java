package org.yiciban.catalogue.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.condition.PlainDay;

/**
 * What values a fact may have, as far as a table has to answer for all of them.
 *
 * @param least smallest number, null without such a bound and for other kinds
 * @param most largest number, likewise
 */
public record Domain(FactType type, @Nullable BigDecimal least, @Nullable BigDecimal most) {

    /** All values of the type. */
    public static Domain of(FactType type) {
        return new Domain(type, null, null);
    }

    /** Numbers between two, both of them among it. */
    public static Domain between(BigDecimal least, BigDecimal most) {
        return new Domain(FactType.of(FactType.Kind.NUMBER), least, most);
    }

    boolean isNumber() {
        return type.kind() == FactType.Kind.NUMBER;
    }

    /** Its values where they can be counted; empty for numbers. */
    Optional<List<Object>> values() {
        return switch (type.kind()) {
            case BOOLEAN -> Optional.of(List.of(true, false));
            case CHOICE -> Optional.of(
                    List.copyOf(type.options().stream().sorted().toList()));
            case NUMBER, MULTI, DATE -> Optional.empty();
        };
    }

    /** Whether a value is one of these; a list where there may be several. */
    boolean has(@Nullable Object value) {
        return switch (type.kind()) {
            case BOOLEAN -> value instanceof Boolean;
            case CHOICE -> value instanceof String text && type.options().contains(text);
            case NUMBER -> value instanceof Number number && within(new BigDecimal(number.toString()));
            case DATE -> PlainDay.is(value);
            case MULTI -> value instanceof List<?> list
                    && list.stream()
                            .allMatch(one ->
                                    one instanceof String text && type.options().contains(text));
        };
    }

    boolean within(BigDecimal number) {
        return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
    }

    /** Whether a table can test it: one value, not several, and no day. */
    public boolean canBeTested() {
        return type.kind() != FactType.Kind.MULTI && type.kind() != FactType.Kind.DATE;
    }

    /** Whether a row may say this value for it: one of several where all rows are collected, any where rows are counted. */
    boolean givenBy(HitPolicy policy, @Nullable Object value) {
        return switch (policy) {
            case COLLECT -> type.kind() == FactType.Kind.MULTI && has(value == null ? null : List.of(value));
            case COUNT -> isNumber();
            case SUM -> isNumber() && value instanceof Number;
            case UNIQUE, FIRST, ANY, MIN, MAX -> has(value);
        };
    }
}
