package org.yiciban.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.catalogue.condition.PlainDay;
import org.yiciban.catalogue.condition.SituationSampling;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.sheet.SituationException;
import org.yiciban.shared.ItemCode;

/** Which situations of a service differ in what they ask for: one for each set of items, the sample's first. */
final class Scenarios {

    /** So many sets of items are run, those that together try the most pairs of answers. */
    static final int MOST_SETS = 24;

    /** So many cases of a service are run. */
    static final int MOST = 80;

    /** More combinations of answers are not looked at. */
    private static final int MOST_COMBINATIONS = 4096;

    private final Release release;
    private final Map<String, Object> sample;

    Scenarios(Release release, Map<String, Object> sample) {
        this.release = release;
        this.sample = sample;
    }

    /** A situation for each set of items, the sample's own first; more than are run, if the service has more. */
    List<Map<String, Object>> situations() {
        Map<Set<ItemCode>, Map<String, Object>> bySet = new LinkedHashMap<>();
        for (Map<String, Object> answers : combinations()) {
            items(answers).ifPresent(items -> bySet.putIfAbsent(items, answers));
        }
        return ordered(bySet.values());
    }

    private Optional<Set<ItemCode>> items(Map<String, Object> answers) {
        try {
            Set<ItemCode> items = new LinkedHashSet<>(
                    release.guidance(Situation.of(release.bundle(), answers)).items());
            return items.isEmpty() ? Optional.empty() : Optional.of(items);
        } catch (SituationException impossible) {
            return Optional.empty();
        }
    }

    /** Every combination of answers, those like the sample first. */
    private List<Map<String, Object>> combinations() {
        List<Map<String, Object>> all = new ArrayList<>(List.of(sample));
        for (Question question : release.bundle().questions()) {
            List<Map<String, Object>> more = new ArrayList<>();
            for (Object value : values(question)) {
                for (Map<String, Object> one : all) {
                    Map<String, Object> answered = new LinkedHashMap<>(one);
                    answered.put(question.key(), value);
                    more.add(answered);
                }
            }
            if (all.size() + more.size() > MOST_COMBINATIONS) {
                break;
            }
            all.addAll(more);
        }
        return all;
    }

    private List<Object> values(Question question) {
        Set<Object> values = new LinkedHashSet<>();
        switch (question.type()) {
            case BOOLEAN -> values.addAll(List.of(true, false));
            case CHOICE -> values.addAll(options(question));
            case MULTI -> {
                options(question).forEach(option -> values.add(List.of(option)));
                values.add(options(question));
            }
            case DATE -> compared(question).filter(PlainDay::is).forEach(values::add);
            case NUMBER -> {
                values.addAll(List.of(question.least(), question.most()));
                values.addAll(aroundThresholds(question));
            }
        }
        values.remove(sample.get(question.key()));
        return List.copyOf(values);
    }

    private static List<String> options(Question question) {
        return question.options().stream().map(Question.Option::value).toList();
    }

    /** The values on both sides of what conditions compare its answer with. */
    private Stream<Object> compared(Question question) {
        List<PlainCondition> conditions = Stream.concat(
                        release.bundle().items().stream().flatMap(part -> part.when().stream()),
                        release.bundle().questions().stream().flatMap(other -> other.when().stream()))
                .map(SituationCondition::condition)
                .toList();
        return SituationSampling.values(conditions).getOrDefault(question.key(), Set.of()).stream();
    }

    /** The whole numbers at which an item comes in or stays out, and those on both sides. */
    private Set<Integer> aroundThresholds(Question question) {
        Set<Integer> numbers = new TreeSet<>();
        compared(question)
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .forEach(number -> {
                    numbers.add(number.setScale(0, RoundingMode.FLOOR).intValue());
                    numbers.add(number.setScale(0, RoundingMode.CEILING).intValue());
                });
        numbers.removeIf(number -> number < question.least() || number > question.most());
        return numbers;
    }

    /** The sample's first, then always the one that tries the most pairs of answers that none before it has. */
    private static List<Map<String, Object>> ordered(Collection<Map<String, Object>> situations) {
        List<Map<String, Object>> left = new ArrayList<>(situations);
        List<Map<String, Object>> chosen = new ArrayList<>();
        Set<String> tried = new HashSet<>();
        while (!left.isEmpty()) {
            Map<String, Object> next = chosen.isEmpty() ? left.get(0) : mostNew(left, tried);
            left.remove(next);
            chosen.add(next);
            tried.addAll(pairs(next));
        }
        return chosen;
    }

    private static Map<String, Object> mostNew(List<Map<String, Object>> left, Set<String> tried) {
        Map<String, Object> best = left.get(0);
        long most = -1;
        for (Map<String, Object> one : left) {
            long fresh =
                    pairs(one).stream().filter(pair -> !tried.contains(pair)).count();
            if (fresh > most) {
                most = fresh;
                best = one;
            }
        }
        return best;
    }

    private static List<String> pairs(Map<String, Object> answers) {
        List<String> single = answers.entrySet().stream().map(String::valueOf).toList();
        List<String> pairs = new ArrayList<>(single);
        for (int i = 0; i < single.size(); i++) {
            for (int j = i + 1; j < single.size(); j++) {
                pairs.add(single.get(i) + " " + single.get(j));
            }
        }
        return pairs;
    }
}
