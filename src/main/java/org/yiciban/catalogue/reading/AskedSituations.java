package org.yiciban.catalogue.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yiciban.catalogue.condition.SituationSampling;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.SituationCondition;

/** Every situation that the answers to the guide's questions can make and that conditions can tell apart. */
final class AskedSituations {

    private final List<Question> questions;

    AskedSituations(List<Question> questions) {
        this.questions = questions;
    }

    /** The situations; none when there are too many to look at. */
    List<Map<String, Object>> of(Collection<SituationCondition> conditions) {
        Map<String, Set<Object>> values = new TreeMap<>(SituationSampling.values(
                conditions.stream().map(SituationCondition::condition).toList()));
        questions.forEach(
                question -> values.computeIfPresent(question.key(), (key, tried) -> possible(question, tried)));
        return SituationSampling.all(values);
    }

    private static Set<Object> possible(Question question, Set<Object> tried) {
        return switch (question.type()) {
            case BOOLEAN -> new LinkedHashSet<>(List.of(true, false));
            case CHOICE -> {
                Set<Object> offered = new LinkedHashSet<>();
                question.options().forEach(option -> offered.add(option.value()));
                yield offered;
            }
            case NUMBER -> {
                Set<Object> inside = new LinkedHashSet<>(tried);
                inside.removeIf(value -> value instanceof BigDecimal number
                        && (number.compareTo(BigDecimal.valueOf(question.least())) < 0
                                || number.compareTo(BigDecimal.valueOf(question.most())) > 0));
                yield inside;
            }
        };
    }
}
