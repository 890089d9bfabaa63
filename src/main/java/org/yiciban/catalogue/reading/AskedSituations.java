package org.yiciban.catalogue.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.catalogue.condition.SituationSampling;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.catalogue.sheet.SituationCondition;

/** Every situation that the answers to the guide's questions can make and that conditions can tell apart. */
public final class AskedSituations {

    private final List<Question> questions;

    /** @param questions of the guide */
    public AskedSituations(List<Question> questions) {
        this.questions = questions;
    }

    /** The situations; none when there are too many to look at. */
    public List<Situation> situations(Collection<SituationCondition> conditions) {
        return of(conditions).stream().map(Situation::new).toList();
    }

    /** The same, as the answers in them. */
    List<Map<String, Object>> of(Collection<SituationCondition> conditions) {
        Map<String, PlainCondition> asked = new LinkedHashMap<>();
        questions.forEach(question -> question.when().ifPresent(when -> asked.put(question.key(), when.condition())));
        Map<String, Set<Object>> values = new TreeMap<>(SituationSampling.values(SituationSampling.withAsked(
                conditions.stream().map(SituationCondition::condition).toList(), asked)));
        questions.forEach(
                question -> values.computeIfPresent(question.key(), (key, tried) -> possible(question, tried)));
        return SituationSampling.all(values, asked);
    }

    private static Set<Object> possible(Question question, Set<Object> tried) {
        return switch (question.type()) {
            case BOOLEAN -> new LinkedHashSet<>(List.of(true, false));
            case CHOICE -> new LinkedHashSet<>(values(question));
            case MULTI -> several(question, tried);
            case DATE -> tried;
            case NUMBER -> {
                Set<Object> inside = new LinkedHashSet<>(tried);
                inside.removeIf(value -> value instanceof BigDecimal number
                        && (number.compareTo(BigDecimal.valueOf(question.least())) < 0
                                || number.compareTo(BigDecimal.valueOf(question.most())) > 0));
                yield inside;
            }
        };
    }

    /** One answer at least is given: no answer that a condition asks for is another one, if there is any. */
    private static Set<Object> several(Question question, Set<Object> tried) {
        Set<Object> mentioned = new LinkedHashSet<>();
        Set<Object> inside = new LinkedHashSet<>();
        tried.forEach(some -> {
            if (some instanceof Set<?> set && !set.isEmpty()) {
                mentioned.addAll(set);
                inside.add(set);
            }
        });
        values(question).stream()
                .filter(value -> !mentioned.contains(value))
                .findFirst()
                .ifPresent(other -> inside.add(Set.of(other)));
        return inside;
    }

    private static List<String> values(Question question) {
        return question.options().stream().map(Question.Option::value).toList();
    }
}
