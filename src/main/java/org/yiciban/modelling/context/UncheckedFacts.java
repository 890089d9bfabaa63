package org.yiciban.modelling.context;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.catalogue.table.Domain;
import org.yiciban.shared.HyphenatedWords;

/** What conditions of a bundle may speak of, its questions and facts, read without trust. */
final class UncheckedFacts {

    private final List<Map<?, ?>> questions;
    private final Map<String, Set<Object>> answers;
    private final List<Map<?, ?>> facts;

    /** @param answers what may be answered to each question; nothing for those that can't be counted */
    UncheckedFacts(List<Map<?, ?>> questions, Map<String, Set<Object>> answers, List<Map<?, ?>> facts) {
        this.questions = questions;
        this.answers = answers;
        this.facts = facts;
    }

    /** The types of those that can be read. */
    Map<String, FactType> types() {
        Map<String, FactType> types = new LinkedHashMap<>();
        for (Map<?, ?> fact : facts) {
            List<String> ends = ends(fact);
            String type = ends.isEmpty() ? String.valueOf(fact.get("type")) : "choice";
            put(types, String.valueOf(fact.get("key")), type, options(fact, ends));
        }
        for (Map<?, ?> question : questions) {
            String key = String.valueOf(question.get("key"));
            put(types, key, String.valueOf(question.get("type")), options(question, List.of()));
        }
        return types;
    }

    private static void put(Map<String, FactType> types, String key, String type, Set<String> options) {
        switch (type) {
            case "boolean" -> types.put(key, FactType.of(FactType.Kind.BOOLEAN));
            case "number" -> types.put(key, FactType.of(FactType.Kind.NUMBER));
            case "date" -> types.put(key, FactType.of(FactType.Kind.DATE));
            case "choice" -> types.put(key, new FactType(FactType.Kind.CHOICE, options));
            case "multi" -> types.put(key, new FactType(FactType.Kind.MULTI, options));
            default -> {}
        }
    }

    /** The words for how a giver ended, where the fact is that. */
    private static List<String> ends(Map<?, ?> fact) {
        return switch (String.valueOf(fact.get("from"))) {
            case "decision" -> Fact.DECISIONS;
            case "notice" -> Fact.NOTICES;
            case "ask" -> fact.get("field") == null ? Fact.CONFIRMATIONS : List.of();
            case "step" -> fact.get("field") == null ? Fact.STEP_OUTCOMES : List.of();
            default -> List.of();
        };
    }

    private static Set<String> options(Map<?, ?> said, List<String> ends) {
        return said.get("options") instanceof List<?> options
                ? options.stream()
                        .map(option -> String.valueOf(option instanceof Map<?, ?> map ? map.get("value") : option))
                        .collect(Collectors.toSet())
                : Set.copyOf(ends);
    }

    /** All that each of them may be; nothing listed for a number and for several answers at once. */
    Map<String, Set<Object>> values() {
        Map<String, Set<Object>> values = new LinkedHashMap<>(answers);
        Map<String, FactType> types = types();
        for (Map<?, ?> fact : facts) {
            String key = String.valueOf(fact.get("key"));
            FactType type = types.get(key);
            if (type != null && !answers.containsKey(key)) {
                values.put(
                        key,
                        switch (type.kind()) {
                            case BOOLEAN -> new LinkedHashSet<>(List.of(true, false));
                            case CHOICE -> new LinkedHashSet<>(type.options());
                            case NUMBER, MULTI, DATE -> Set.of();
                        });
            }
        }
        return values;
    }

    /**
     * The fields of a form that fill facts, by the key of the fact.
     *
     * @param form key of the form: of the application, or of a step such as {@code some-item.review}
     * @param application whether it is that of this bundle
     * @param steps the steps of this bundle, and of its applicant, that use it
     */
    Map<String, String> fields(String form, boolean application, Set<String> steps) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map<?, ?> fact : facts) {
            String field = String.valueOf(fact.get("field"));
            if (application && "answer".equals(fact.get("from")) && !answers.containsKey(field)
                    || fact.get("field") != null
                            && (steps.contains(String.valueOf(fact.get("step")))
                                    || steps.contains(String.valueOf(fact.get("ask"))))) {
                fields.put(String.valueOf(fact.get("key")), field);
            } else if ("result".equals(fact.get("from")) && form.startsWith(fact.get("item") + ".")) {
                fields.put(
                        String.valueOf(fact.get("key")), HyphenatedWords.camelCase(String.valueOf(fact.get("result"))));
            }
        }
        return fields;
    }

    /** The items that have to end before a fact is known, by the key of the fact. */
    Map<String, String> givers() {
        return named("item");
    }

    Map<String, String> named(String place) {
        Map<String, String> givers = new LinkedHashMap<>();
        facts.stream()
                .filter(fact -> fact.get(place) != null)
                .forEach(fact -> givers.put(String.valueOf(fact.get("key")), String.valueOf(fact.get(place))));
        return givers;
    }

    /** What a table has to answer for: the questions, numbers within their bounds, and the facts. */
    Map<String, Domain> domains() {
        Map<String, Domain> domains = new LinkedHashMap<>();
        types().forEach((key, type) -> domains.put(key, Domain.of(type)));
        for (Map<?, ?> question : questions) {
            if (question.get("min") instanceof Number least && question.get("max") instanceof Number most) {
                domains.computeIfPresent(
                        String.valueOf(question.get("key")),
                        (key, open) -> new Domain(
                                open.type(), new BigDecimal(least.toString()), new BigDecimal(most.toString())));
            }
        }
        return domains;
    }

    /** The tables that give facts, by the key of the fact. */
    Map<String, String> tables() {
        return named("table");
    }
}
