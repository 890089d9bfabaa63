package org.yiciban.catalogue.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.shared.LocalText;

/**
 * A question of the guide 情形引导. Its answer decides which items and materials a case needs.
 *
 * @param key camelCase, also the name of the fact in conditions and models
 * @param options the choices, empty for other types
 * @param defaultAnswer what holds when nothing is answered; empty when an answer is required
 * @param when on the answers to earlier questions; where it doesn't hold the question isn't asked, and has no answer
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
        Optional<SituationCondition> when,
        int least,
        int most) {

    /** Kind of answer. */
    public enum Type {
        BOOLEAN,
        CHOICE,
        /** Several of the options, one at least. */
        MULTI,
        NUMBER,
        /** A day. */
        DATE;

        /** Whether its answers are chosen from options. */
        public boolean hasOptions() {
            return this == CHOICE || this == MULTI;
        }
    }

    /** One choice. */
    public record Option(String value, LocalText text) {}

    /** Whether the value is one of the choices. */
    public boolean offers(Object value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    /** Whether it is asked of somebody who answered so to the questions before it. */
    public boolean isAsked(Map<String, Object> answered) {
        return when.map(condition -> condition.holds(answered)).orElse(true);
    }

    /** What a page shows as its answer: what was given, right or not, or else the default one; a text, or several. */
    public Object shown(Map<String, Object> answers) {
        Object given = answers.get(key);
        Object answer = given == null || given.equals("") ? defaultAnswer.orElse("") : given;
        return answer instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : type == Type.MULTI ? List.of(answer.toString()) : answer.toString();
    }

    /** What a condition may say of its answer. */
    public FactType factType() {
        return switch (type) {
            case BOOLEAN -> FactType.of(FactType.Kind.BOOLEAN);
            case NUMBER -> FactType.of(FactType.Kind.NUMBER);
            case DATE -> FactType.of(FactType.Kind.DATE);
            case CHOICE -> new FactType(FactType.Kind.CHOICE, values());
            case MULTI -> new FactType(FactType.Kind.MULTI, values());
        };
    }

    private Set<String> values() {
        return options.stream().map(Option::value).collect(Collectors.toSet());
    }
}
