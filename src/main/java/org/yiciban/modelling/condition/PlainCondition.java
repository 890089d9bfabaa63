package org.yiciban.modelling.condition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A condition that the rules allow: comparisons of facts with plain values, joined by and, or, not. */
public sealed interface PlainCondition {

    /** What the condition says of these facts; null when a fact it needs isn't among them. */
    Boolean of(Map<String, ?> facts);

    /** The names of the facts it speaks of. */
    Set<String> facts();

    /**
     * Reads the text between the braces.
     *
     * @throws IllegalArgumentException when it is anything else than a plain condition
     */
    static PlainCondition read(String text) {
        return new PlainConditionReader(text).read();
    }

    /** One side of a comparison. */
    record Operand(String fact, Object value) {
        boolean known(Map<String, ?> facts) {
            return fact == null || facts.containsKey(fact);
        }

        Object in(Map<String, ?> facts) {
            return fact == null ? value : facts.get(fact);
        }
    }

    record Holds(String fact) implements PlainCondition {
        @Override
        public Boolean of(Map<String, ?> facts) {
            return facts.containsKey(fact) ? Boolean.TRUE.equals(facts.get(fact)) : null;
        }

        @Override
        public Set<String> facts() {
            return Set.of(fact);
        }
    }

    record Not(PlainCondition inner) implements PlainCondition {
        @Override
        public Boolean of(Map<String, ?> facts) {
            Boolean value = inner.of(facts);
            return value == null ? null : !value;
        }

        @Override
        public Set<String> facts() {
            return inner.facts();
        }
    }

    /** And ({@code decisive} false) or or ({@code decisive} true): one side that equals it settles the matter. */
    record Both(PlainCondition left, PlainCondition right, boolean decisive) implements PlainCondition {
        @Override
        public Boolean of(Map<String, ?> facts) {
            Boolean one = left.of(facts);
            Boolean two = right.of(facts);
            if (Objects.equals(one, decisive) || Objects.equals(two, decisive)) {
                return decisive;
            }
            return one == null || two == null ? null : Boolean.valueOf(!decisive);
        }

        @Override
        public Set<String> facts() {
            Set<String> all = new TreeSet<>(left.facts());
            all.addAll(right.facts());
            return all;
        }
    }

    record Compared(Operand left, String operator, Operand right) implements PlainCondition {
        @Override
        public Boolean of(Map<String, ?> facts) {
            if (!left.known(facts) || !right.known(facts)) {
                return null;
            }
            Object one = left.in(facts);
            Object two = right.in(facts);
            return switch (operator) {
                case "==" -> same(one, two);
                case "!=" -> !same(one, two);
                default -> ordered(one, two);
            };
        }

        private boolean same(Object one, Object two) {
            return one instanceof BigDecimal a && two instanceof BigDecimal b
                    ? a.compareTo(b) == 0
                    : Objects.equals(one, two);
        }

        private boolean ordered(Object one, Object two) {
            if (!(one instanceof BigDecimal a) || !(two instanceof BigDecimal b)) {
                return false;
            }
            int order = a.compareTo(b);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        @Override
        public Set<String> facts() {
            Set<String> all = new TreeSet<>();
            for (Operand side : new Operand[] {left, right}) {
                if (side.fact() != null) {
                    all.add(side.fact());
                }
            }
            return all;
        }
    }
}
