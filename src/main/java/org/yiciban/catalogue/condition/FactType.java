package org.yiciban.catalogue.condition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * What values a fact may have, and with that what a condition may say of it.
 *
 * @param options the values of a choice; empty for other kinds
 */
public record FactType(Kind kind, Set<String> options) {

    /** Kind of value. */
    public enum Kind {
        BOOLEAN,
        NUMBER,
        /** One of the options. */
        CHOICE,
        /** Several of the options. */
        MULTI
    }

    public FactType {
        options = Set.copyOf(options);
    }

    /** A type without options. */
    public static FactType of(Kind kind) {
        return new FactType(kind, Set.of());
    }

    /** Why a comparison doesn't fit, as a part of a sentence; empty where it does. */
    Optional<LocalText> misfit(PlainCondition.Leaf leaf) {
        boolean fits =
                switch (kind) {
                    case BOOLEAN -> leaf instanceof PlainCondition.Holds || plain(leaf) instanceof Boolean;
                    case NUMBER -> plain(leaf) instanceof BigDecimal;
                    case CHOICE -> plain(leaf) instanceof String text && options.contains(text);
                    case MULTI -> leaf instanceof PlainCondition.Within within && options.contains(within.value());
                };
        return fits
                ? Optional.empty()
                : Optional.of(
                        switch (kind) {
                            case BOOLEAN -> ConditionMistake.of("kind-boolean");
                            case NUMBER -> ConditionMistake.of("kind-number");
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
