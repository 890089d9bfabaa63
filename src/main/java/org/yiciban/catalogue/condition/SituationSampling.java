package org.yiciban.catalogue.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tries conditions in every situation that they can tell apart. */
public final class SituationSampling {

    /** More situations than this are not tried. */
    private static final int MOST = 20_000;

    private SituationSampling() {}

    /** True when in every situation at least one of the conditions holds. */
    public static boolean alwaysOne(List<PlainCondition> conditions) {
        List<Map<String, Object>> situations = all(values(conditions));
        return !situations.isEmpty()
                && situations.stream().allMatch(situation -> conditions.stream()
                        .anyMatch(condition -> Boolean.TRUE.equals(condition.of(situation))));
    }

    /** True when the last of the conditions surely never is the first that holds. */
    public static boolean neverLast(List<PlainCondition> conditions) {
        int last = conditions.size() - 1;
        List<Map<String, Object>> situations = all(values(conditions));
        return !situations.isEmpty()
                && situations.stream()
                        .noneMatch(situation ->
                                Boolean.TRUE.equals(conditions.get(last).of(situation))
                                        && conditions.subList(0, last).stream()
                                                .noneMatch(condition -> Boolean.TRUE.equals(condition.of(situation))));
    }

    /** For each fact of the conditions the values on both sides of everything it is compared with. */
    public static Map<String, Set<Object>> values(Collection<PlainCondition> conditions) {
        Map<String, Set<Object>> values = new TreeMap<>();
        conditions.stream()
                .flatMap(condition -> condition.leaves().stream())
                .forEach(leaf -> collect(leaf, slot(values, leaf.fact())));
        values.values().forEach(SituationSampling::addOthers);
        return values;
    }

    private static void collect(PlainCondition.Leaf leaf, Set<Object> values) {
        if (leaf instanceof Compared compared) {
            values.add(compared.plain() == null ? "" : compared.plain());
        } else if (leaf instanceof PlainCondition.Within within) {
            values.addAll(List.of(Set.of(), Set.of(within.value())));
        } else {
            values.addAll(Set.of(true, false));
        }
    }

    private static Set<Object> slot(Map<String, Set<Object>> values, String fact) {
        return values.computeIfAbsent(fact, name -> new LinkedHashSet<>());
    }

    private static void addOthers(Set<Object> values) {
        for (Object value : List.copyOf(values)) {
            if (value instanceof BigDecimal number) {
                values.add(number.subtract(new BigDecimal("0.5")));
                values.add(number.add(new BigDecimal("0.5")));
            } else if (value instanceof Boolean flag) {
                values.add(!flag);
            } else if (value instanceof Set<?> few) {
                several(values, few);
            } else if (PlainDay.is(value)) {
                values.add(PlainDay.plus((String) value, -1));
                values.add(PlainDay.plus((String) value, 1));
            } else {
                values.add("\u0000another");
            }
        }
    }

    /** Answers that go together: each set of values with each that is there already. */
    private static void several(Set<Object> values, Set<?> few) {
        for (Object other : List.copyOf(values)) {
            if (other instanceof Set<?> known && values.size() <= MOST) {
                Set<Object> together = new LinkedHashSet<>(known);
                together.addAll(few);
                values.add(Set.copyOf(together));
            }
        }
    }

    /**
     * The same where some facts are answers to questions that aren't always asked: one that isn't has no value.
     *
     * @param asked when each of them is asked, in the order of the questions
     */
    public static List<Map<String, Object>> all(Map<String, Set<Object>> values, Map<String, PlainCondition> asked) {
        Set<Map<String, Object>> situations = new LinkedHashSet<>();
        for (Map<String, Object> situation : all(values)) {
            Map<String, Object> known = new LinkedHashMap<>(situation);
            asked.forEach((fact, when) -> {
                if (known.containsKey(fact) && !Boolean.TRUE.equals(when.of(known))) {
                    known.put(fact, null);
                }
            });
            situations.add(known);
        }
        return List.copyOf(situations);
    }

    /** The conditions and, with them, when the questions are asked that they speak of. */
    public static List<PlainCondition> withAsked(
            Collection<PlainCondition> conditions, Map<String, PlainCondition> asked) {
        Set<PlainCondition> all = new LinkedHashSet<>(conditions);
        List<PlainCondition> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            for (String fact : open.remove(0).facts()) {
                PlainCondition when = asked.get(fact);
                if (when != null && all.add(when)) {
                    open.add(when);
                }
            }
        }
        return List.copyOf(all);
    }

    /** Every combination of the values; empty when there are too many to try. */
    public static List<Map<String, Object>> all(Map<String, Set<Object>> values) {
        List<Map<String, Object>> situations = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, Set<Object>> fact : values.entrySet()) {
            if ((long) situations.size() * fact.getValue().size() > MOST) {
                return List.of();
            }
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> situation : situations) {
                for (Object value : fact.getValue()) {
                    Map<String, Object> next = new LinkedHashMap<>(situation);
                    next.put(fact.getKey(), value);
                    longer.add(next);
                }
            }
            situations = longer;
        }
        return situations;
    }
}
