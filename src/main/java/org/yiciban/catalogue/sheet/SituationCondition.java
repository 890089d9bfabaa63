package org.yiciban.catalogue.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.condition.ConditionMistake;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.catalogue.condition.SituationSampling;
import org.yiciban.shared.LocalText;

/** A condition on the situation, the same text as in the model without its braces. */
public record SituationCondition(PlainCondition condition) {

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException in words that can be shown
     */
    public static SituationCondition parse(@Nullable String text) {
        String given = text == null ? "" : text;
        try {
            return new SituationCondition(PlainCondition.read(given));
        } catch (ConditionMistake mistake) {
            throw new SheetMistake(SheetWords.of("condition-form", given, mistake.words()));
        }
    }

    /** Whether it holds for these facts; where a fact that decides is not there, it doesn't. */
    public boolean holds(Map<String, Object> facts) {
        return Boolean.TRUE.equals(condition.of(facts));
    }

    /** The questions it speaks of. */
    public Set<String> names() {
        return condition.facts();
    }

    /** Whether this can only hold where the other holds, in every situation that the two can tell apart. */
    public boolean implies(SituationCondition other) {
        List<Map<String, Object>> situations =
                SituationSampling.all(SituationSampling.values(List.of(condition, other.condition)));
        return !situations.isEmpty()
                && situations.stream().allMatch(situation -> !holds(situation) || other.holds(situation));
    }

    /** What is wrong with it where it may speak of the answers to these questions alone; empty when nothing is. */
    public Optional<LocalText> problem(List<Question> questions) {
        Map<String, FactType> types = new LinkedHashMap<>();
        questions.forEach(question -> types.put(question.key(), question.factType()));
        return problem(types);
    }

    /** What is wrong with it where it may speak of these; empty when nothing is. */
    public Optional<LocalText> problem(Map<String, FactType> types) {
        return names().stream()
                .filter(name -> !types.containsKey(name))
                .findFirst()
                .map(name -> SheetWords.of("condition-unknown", this, name, Suggestion.of(name, types.keySet())))
                .or(() -> condition.misfit(types));
    }

    /** The condition in its standard form, one blank around every sign. */
    @Override
    public String toString() {
        return condition.toString();
    }
}
