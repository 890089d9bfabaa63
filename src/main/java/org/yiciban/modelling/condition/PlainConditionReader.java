package org.yiciban.modelling.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.modelling.report.Report;

/** Reads a plain condition word by word; what the grammar doesn't know, it refuses. */
final class PlainConditionReader {

    private static final int LONGEST = 500;
    private static final Pattern WORD = Pattern.compile("\\s*(?:"
            + "(?<name>[a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)?(?![A-Za-z0-9_$.]))"
            + "|(?<number>-?[0-9]{1,15}(?:\\.[0-9]{1,6})?(?![A-Za-z0-9_$.]))"
            + "|'(?<single>[^'\\\\{}]{0,100})'|\"(?<double>[^\"\\\\{}]{0,100})\""
            + "|(?<sign>&&|\\|\\||==|!=|<=|>=|<|>|!|\\(|\\)))\\s*");
    private static final Map<String, String> SPELLED = Map.of(
            "and", "&&", "or", "||", "not", "!", "eq", "==", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">=");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final List<Object> words = new ArrayList<>();
    private int next;

    PlainConditionReader(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
        Matcher matcher = WORD.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("not understood from “" + Report.shown(text.substring(at)) + "”");
            }
            words.add(word(matcher));
            at = matcher.end();
        }
    }

    /** A sign is a String, everything that has a value is an Operand. */
    private static Object word(Matcher matcher) {
        String name = matcher.group("name");
        if (name != null) {
            return named(name);
        }
        if (matcher.group("number") != null) {
            return new PlainCondition.Operand(null, new BigDecimal(matcher.group("number")));
        }
        if (matcher.group("sign") != null) {
            return matcher.group("sign");
        }
        String single = matcher.group("single");
        return new PlainCondition.Operand(null, single != null ? single : matcher.group("double"));
    }

    private static Object named(String name) {
        if (SPELLED.containsKey(name)) {
            return SPELLED.get(name);
        }
        switch (name) {
            case "true":
            case "false":
                return new PlainCondition.Operand(null, Boolean.valueOf(name));
            case "null":
                return new PlainCondition.Operand(null, null);
            default:
                if (!PlainPath.allowed(name)) {
                    throw new IllegalArgumentException("“" + name + "” is no fact of the case");
                }
                return new PlainCondition.Operand(name, null);
        }
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
