package org.yiciban.modelling.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.modelling.report.Report;

/** Cuts a condition into its words: a sign is a String, everything that has a value is an operand. */
final class ConditionWords {

    private static final int LONGEST = 500;
    private static final Pattern WORD = Pattern.compile("\\s*(?:"
            + "(?<name>[a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)?(?![A-Za-z0-9_$.]))"
            + "|(?<number>-?[0-9]{1,15}(?:\\.[0-9]{1,6})?(?![A-Za-z0-9_$.]))"
            + "|'(?<single>[^'\\\\{}]{0,100})'|\"(?<double>[^\"\\\\{}]{0,100})\""
            + "|(?<sign>&&|\\|\\||==|!=|<=|>=|<|>|!|\\(|\\)))\\s*");
    private static final Map<String, String> SPELLED = Map.of(
            "and", "&&", "or", "||", "not", "!", "eq", "==", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">=");

    private ConditionWords() {}

    static List<Object> of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
        List<Object> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("not understood from “" + Report.shown(text.substring(at)) + "”");
            }
            words.add(word(matcher));
            at = matcher.end();
        }
        return words;
    }

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
}
