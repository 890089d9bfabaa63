package org.yiciban.catalogue.condition;

import java.util.List;
import java.util.Set;
import org.yiciban.catalogue.condition.ConditionWords.Operand;

/** Reads a condition word by word; what the grammar doesn't know, it refuses. Or binds least, then and, then not. */
final class PlainConditionReader {

    private static final int DEEPEST = 20;
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final List<Object> words;
    private int next;
    private int depth;

    PlainConditionReader(String text) {
        this.words = ConditionWords.of(text);
    }

    PlainCondition read() {
        PlainCondition condition = either();
        if (next < words.size()) {
            throw new ConditionMistake("one-comparison");
        }
        return condition;
    }

    private PlainCondition either() {
        PlainCondition left = all();
        while (take("||")) {
            left = new PlainCondition.Both(left, all(), true);
        }
        return left;
    }

    private PlainCondition all() {
        PlainCondition left = single();
        while (take("&&")) {
            left = new PlainCondition.Both(left, single(), false);
        }
        return left;
    }

    private PlainCondition single() {
        if (take("!")) {
            return denied();
        }
        if (take("(")) {
            return closed();
        }
        Operand left = operand();
        if (take("in")) {
            return within(left, operand());
        }
        if (next < words.size() && words.get(next) instanceof String sign && COMPARISONS.contains(sign)) {
            next++;
            return compared(left, sign, operand());
        }
        return holds(left);
    }

    /** A not binds to the nearest word, so nothing may follow but a fact or a bracket. */
    private PlainCondition denied() {
        deeper();
        PlainCondition inner = take("!") ? denied() : take("(") ? closed() : holds(operand());
        if (next < words.size()
                && words.get(next) instanceof String sign
                && (COMPARISONS.contains(sign) || sign.equals("in"))) {
            throw new ConditionMistake("not-binds");
        }
        depth--;
        return new PlainCondition.Not(inner);
    }

    private static PlainCondition compared(Operand left, String sign, Operand right) {
        if ((left.fact() == null) == (right.fact() == null)) {
            throw new ConditionMistake("needs-fact");
        }
        String fact = left.fact() == null ? right.fact() : left.fact();
        Object plain = left.fact() == null ? left.value() : right.value();
        boolean ordered = !sign.equals("==") && !sign.equals("!=");
        if (ordered && !(plain instanceof Number) && !PlainDay.is(plain)) {
            throw new ConditionMistake("text-order");
        }
        return new Compared(java.util.Objects.requireNonNull(fact), sign, plain, left.fact() == null);
    }

    private static PlainCondition within(Operand left, Operand right) {
        if (right.fact() == null || !(left.value() instanceof String value)) {
            throw new ConditionMistake("in-form");
        }
        return new PlainCondition.Within(value, right.fact());
    }

    private static PlainCondition holds(Operand operand) {
        if (operand.fact() == null) {
            throw new ConditionMistake("bare-value");
        }
        return new PlainCondition.Holds(operand.fact());
    }

    private PlainCondition closed() {
        deeper();
        PlainCondition inner = either();
        if (!take(")")) {
            throw new ConditionMistake("bracket");
        }
        depth--;
        return inner;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new ConditionMistake("depth", DEEPEST);
        }
    }

    private Operand operand() {
        if (next < words.size() && words.get(next) instanceof Operand operand) {
            next++;
            return operand;
        }
        throw new ConditionMistake("missing");
    }

    private boolean take(String sign) {
        if (next < words.size() && sign.equals(words.get(next))) {
            next++;
            return true;
        }
        return false;
    }
}
