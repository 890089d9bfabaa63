package org.yiciban.catalogue.condition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * A condition, the same in models and in sheets: comparisons of facts with plain values, joined by {@code &&}, {@code ||},
 * {@code !} and parentheses. Its text is its standard form, one blank around every sign.
 */
public sealed interface PlainCondition permits PlainCondition.Leaf, PlainCondition.Not, PlainCondition.Both {

    /** What the condition says of these facts; null when a fact that decides isn't among them. */
    @Nullable
    Boolean of(Map<String, ?> facts);

    /** Its comparisons. */
    List<Leaf> leaves();

    /** The names of the facts it speaks of. */
    default Set<String> facts() {
        return leaves().stream().map(Leaf::fact).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Reads the text, without the braces that stand around it in models.
     *
     * @throws ConditionMistake when it is anything else than a condition
     */
    static PlainCondition read(String text) {
        return new PlainConditionReader(text).read();
    }

    /** The first comparison that doesn't fit the type of its fact, and why; unknown facts are not judged. */
    default Optional<LocalText> misfit(Map<String, FactType> types) {
        for (Leaf leaf : leaves()) {
            FactType type = types.get(leaf.fact());
            Optional<LocalText> why = type == null ? Optional.empty() : type.misfit(leaf);
            if (why.isPresent()) {
                return Optional.of(ConditionMistake.of("misfit", leaf, leaf.fact(), why.get()));
            }
        }
        return Optional.empty();
    }

    /** What is said of one fact. */
    sealed interface Leaf extends PlainCondition permits Compared, Holds, Within {

        /** Its name. */
        String fact();

        @Override
        default List<Leaf> leaves() {
            return List.of(this);
        }
    }

    /** A yes-or-no fact by itself. */
    record Holds(String fact) implements Leaf {
        @Override
        public @Nullable Boolean of(Map<String, ?> facts) {
            return facts.containsKey(fact) ? Boolean.TRUE.equals(facts.get(fact)) : null;
        }

        @Override
        public String toString() {
            return fact;
        }
    }

    /** The opposite. */
    record Not(PlainCondition inner) implements PlainCondition {
        @Override
        public @Nullable Boolean of(Map<String, ?> facts) {
            Boolean value = inner.of(facts);
            return value == null ? null : !value;
        }

        @Override
        public List<Leaf> leaves() {
            return inner.leaves();
        }

        @Override
        public String toString() {
            return inner instanceof Holds || inner instanceof Not ? "!" + inner : "!(" + inner + ")";
        }
    }

    /** And ({@code decisive} false) or or ({@code decisive} true): one side that equals it settles the matter. */
    record Both(PlainCondition left, PlainCondition right, boolean decisive) implements PlainCondition {
        @Override
        public @Nullable Boolean of(Map<String, ?> facts) {
            Boolean one = left.of(facts);
            Boolean two = right.of(facts);
            if (Objects.equals(one, decisive) || Objects.equals(two, decisive)) {
                return decisive;
            }
            return one == null || two == null ? null : Boolean.valueOf(!decisive);
        }

        @Override
        public List<Leaf> leaves() {
            return Stream.concat(left.leaves().stream(), right.leaves().stream())
                    .toList();
        }

        @Override
        public String toString() {
            String rightSide = right instanceof Both ? "(" + right + ")" : right.toString();
            boolean weaker = left instanceof Both both && both.decisive() && !decisive;
            return (weaker ? "(" + left + ")" : left) + (decisive ? " || " : " && ") + rightSide;
        }
    }

    /** Whether the value is among the answers of a fact that may have several. */
    record Within(String value, String fact) implements Leaf {
        @Override
        public @Nullable Boolean of(Map<String, ?> facts) {
            return facts.containsKey(fact)
                    ? facts.get(fact) instanceof Collection<?> several && several.contains(value)
                    : null;
        }

        @Override
        public String toString() {
            return Compared.shown(value) + " in " + fact;
        }
    }
}
