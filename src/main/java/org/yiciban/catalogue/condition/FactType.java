package org.yiciban.catalogue.condition;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * What values a fact may have, and with that what a condition may say of it.
 *
 * @param options the values of a choice; empty for other kinds
 */
public record FactType(Kind kind, Set<String> options) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    /** Between several values where they are written as one text. */
    private static final String SEVERAL = "\n";

    /** Kind of value. */
    public enum Kind {
        BOOLEAN,
        NUMBER,
        /** One of the options. */
        CHOICE,
        /** Several of the options. */
        MULTI,
        /** A day, written as in {@code 2026-09-01}. */
        DATE
    }

    public FactType {
        options = Set.copyOf(options);
    }

    /** A type without options. */
    public static FactType of(Kind kind) {
        return new FactType(kind, Set.of());
    }

    /**
     * A value of this type, from what a form, a result or a table has.
     *
     * @param raw the value itself or how it is written; null where there is none
     * @return Boolean, BigDecimal or String, or a set of texts; empty for what is no value of the type
     */
    public Optional<Object> value(@Nullable Object raw) {
        if (kind == Kind.MULTI) {
            return (raw instanceof String written ? List.of(written.split(SEVERAL)) : raw)
                            instanceof Collection<?> several
                    ? Optional.of(several.stream()
                            .map(String::valueOf)
                            .filter(options::contains)
                            .collect(Collectors.toSet()))
                    : Optional.empty();
        }
        String text = raw == null ? "" : raw.toString().strip();
        return switch (kind) {
            case BOOLEAN -> text.equals("true") || text.equals("false")
                    ? Optional.of(Boolean.valueOf(text))
                    : Optional.empty();
            case NUMBER -> NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
            case DATE -> PlainDay.is(text) ? Optional.of(text) : Optional.empty();
            default -> options.contains(text) ? Optional.of(text) : Optional.empty();
        };
    }

    /** A value as one text, from which {@link #value} reads it again. */
    public static String written(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).sorted().collect(Collectors.joining(SEVERAL))
                : value.toString();
    }

    /** Why a comparison doesn't fit, as a part of a sentence; empty where it does. */
    Optional<LocalText> misfit(PlainCondition.Leaf leaf) {
        boolean fits =
                switch (kind) {
                    case BOOLEAN -> leaf instanceof PlainCondition.Holds || plain(leaf) instanceof Boolean;
                    case NUMBER -> plain(leaf) instanceof BigDecimal;
                    case CHOICE -> plain(leaf) instanceof String text && options.contains(text);
                    case MULTI -> leaf instanceof PlainCondition.Within within && options.contains(within.value());
                    case DATE -> plain(leaf) instanceof String text && PlainDay.is(text);
                };
        return fits
                ? Optional.empty()
                : Optional.of(
                        switch (kind) {
                            case BOOLEAN -> ConditionMistake.of("kind-boolean");
                            case NUMBER -> ConditionMistake.of("kind-number");
                            case DATE -> ConditionMistake.of("kind-date");
                            case CHOICE -> ConditionMistake.of(
                                    "kind-choice", options.stream().sorted().toList());
                            case MULTI -> ConditionMistake.of(
                                    "kind-multi", options.stream().sorted().toList());
                        });
    }

    private static @Nullable Object plain(PlainCondition.Leaf leaf) {
        return leaf instanceof Compared compared ? compared.plain() : null;
    }
}
