package org.yiciban.modelling.condition;

import java.util.List;
import java.util.Set;

/** Reads a plain condition word by word; what the grammar doesn't know, it refuses. */
final class PlainConditionReader {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final List<Object> words;
    private int next;

    PlainConditionReader(String text) {
        this.words = ConditionWords.of(text);
    }

    PlainCondition read() {
        PlainCondition condition = either();
        if (next < words.size()) {
            throw new IllegalArgumentException("a comparison is one fact, one sign and one value");
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
            return new PlainCondition.Not(denied());
        }
        if (take("(")) {
            return closed(either());
        }
        PlainCondition.Operand left = operand();
        if (next < words.size() && words.get(next) instanceof String sign && COMPARISONS.contains(sign)) {
            next++;
            return compared(left, sign, operand());
        }
        return holds(left);
    }

    /** What stands behind a not: the engine binds it to the nearest word, so nothing may follow but a fact or a bracket. */
    private PlainCondition denied() {
        if (take("!")) {
            return new PlainCondition.Not(denied());
        }
        return take("(") ? closed(either()) : holds(operand());
    }

    private PlainCondition compared(PlainCondition.Operand left, String sign, PlainCondition.Operand right) {
        if (left.fact() == null && right.fact() == null) {
            throw new IllegalArgumentException("a comparison needs a fact of the case on one side");
        }
        return new PlainCondition.Compared(left, sign, right);
    }

    private PlainCondition holds(PlainCondition.Operand operand) {
        if (operand.fact() == null) {
            throw new IllegalArgumentException("a bare value decides nothing");
        }
        return new PlainCondition.Holds(operand.fact());
    }

    private PlainCondition closed(PlainCondition inner) {
        if (!take(")")) {
            throw new IllegalArgumentException("a bracket isn't closed");
        }
        return inner;
    }

    private PlainCondition.Operand operand() {
        if (next < words.size() && words.get(next) instanceof PlainCondition.Operand operand) {
            next++;
            return operand;
        }
        throw new IllegalArgumentException("a fact or a value is missing");
    }

    private boolean take(String sign) {
        if (next < words.size() && sign.equals(words.get(next))) {
            next++;
            return true;
        }
        return false;
    }
}
