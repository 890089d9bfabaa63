package org.yiciban.catalogue.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a condition into its words: a sign is a String, everything that has a value is an operand. */
final class ConditionWords {

    private static final int LONGEST = 500;
    private static final int SHOWN = 60;
    private static final Pattern WORD = Pattern.compile("\\s*(?:"
            + "(?<name>[a-z][A-Za-z0-9]{0,63}(?![A-Za-z0-9_$.]))"
            + "|(?<number>-?[0-9]{1,15}(?:\\.[0-9]{1,6})?(?![A-Za-z0-9_$.]))"
            + "|'(?<single>[^'\\\\{}]{0,100})'|\"(?<double>[^\"\\\\{}]{0,100})\""
            + "|(?<sign>&&|\\|\\||==|!=|<=|>=|<|>|!|\\(|\\)))\\s*");
    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("and", "&&"),
            Map.entry("or", "||"),
            Map.entry("not", "!"),
            Map.entry("eq", "=="),
            Map.entry("ne", "!="),
            Map.entry("lt", "<"),
            Map.entry("le", "<="),
            Map.entry("gt", ">"),
            Map.entry("ge", ">="),
            Map.entry("in", "in"));

    /** One side of a comparison: a fact by its name, or else a plain value. */
    record Operand(@Nullable String fact, @Nullable Object value) {}

    private ConditionWords() {}

    static List<Object> of(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new ConditionMistake("length", LONGEST);
        }
        List<Object> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new ConditionMistake("words", shown(text.substring(at)));
            }
            words.add(word(matcher));
            at = matcher.end();
        }
        return words;
    }

    private static String shown(String text) {
        String oneLine = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN) + "…";
    }

    private static Object word(Matcher matcher) {
        String name = matcher.group("name");
        if (name != null) {
            return named(name);
        }
        String number = matcher.group("number");
        if (number != null) {
            BigDecimal plain = new BigDecimal(number).stripTrailingZeros();
            return new Operand(null, plain.scale() < 0 ? plain.setScale(0) : plain);
        }
        String sign = matcher.group("sign");
        if (sign != null) {
            return sign;
        }
        String single = matcher.group("single");
        return new Operand(null, single != null ? single : matcher.group("double"));
    }

    private static Object named(String name) {
        String spelled = SPELLED.get(name);
        if (spelled != null) {
            return spelled;
        }
        return switch (name) {
            case "true", "false" -> new Operand(null, Boolean.valueOf(name));
            case "null" -> new Operand(null, null);
            default -> new Operand(name, null);
        };
    }
}
