package org.yiciban.catalogue.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.shared.LocalText;

/**
 * A question of the guide 情形引导. Its answer decides which items and materials a case needs.
 *
 * @param key camelCase, also the name of the fact in conditions and models
 * @param options the choices, empty for other types
 * @param defaultAnswer what holds when nothing is answered; empty when an answer is required
 * @param least smallest number allowed, for numbers
 * @param most largest number allowed, for numbers
 */
public record Question(
        String key,
        LocalText text,
        Optional<LocalText> hint,
        Type type,
        List<Option> options,
        Optional<Object> defaultAnswer,
        int least,
        int most) {

    /** Kind of answer. */
    public enum Type {
        BOOLEAN,
        CHOICE,
        NUMBER
    }

    /** One choice. */
    public record Option(String value, LocalText text) {}

    /** Whether the value is one of the choices. */
    public boolean offers(Object value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    /** What a condition may say of its answer. */
    public FactType factType() {
        return switch (type) {
            case BOOLEAN -> FactType.of(FactType.Kind.BOOLEAN);
            case NUMBER -> FactType.of(FactType.Kind.NUMBER);
            case CHOICE -> new FactType(
                    FactType.Kind.CHOICE, options.stream().map(Option::value).collect(Collectors.toSet()));
        };
    }
}
