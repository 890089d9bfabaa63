package org.yiciban.form.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions of FEEL that files may use; their names may be of several words. */
public final class FeelFunctions {

    /** What comes out of a function. */
    public enum Kind {
        NUMBER,
        TEXT,
        TRUTH,
        /** A day of the calendar; the answer to a question for a day is the text of one. */
        DAY,
        /** A time, a list, or whatever was put in. */
        OTHER
    }

    private static final Map<Kind, Set<String>> BY_KIND = Map.of(
            Kind.NUMBER,
            Set.of(
                    "count",
                    "sum",
                    "abs",
                    "floor",
                    "ceiling",
                    "decimal",
                    "modulo",
                    "round half up",
                    "round half down",
                    "round up",
                    "round down",
                    "mean",
                    "median",
                    "string length",
                    "number",
                    "week of year"),
            Kind.TEXT,
            Set.of(
                    "string",
                    "upper case",
                    "lower case",
                    "substring",
                    "substring before",
                    "substring after",
                    "string join",
                    "day of week",
                    "month of year"),
            Kind.TRUTH,
            Set.of(
                    "not",
                    "all",
                    "any",
                    "contains",
                    "starts with",
                    "ends with",
                    "list contains",
                    "is empty",
                    "odd",
                    "even"),
            Kind.OTHER,
            Set.of(
                    "min",
                    "max",
                    "index of",
                    "append",
                    "concatenate",
                    "union",
                    "distinct values",
                    "flatten",
                    "reverse",
                    "time",
                    "date and time",
                    "duration",
                    "years and months duration"),
            Kind.DAY,
            Set.of("date"));
    private static final Set<String> NAMES =
            BY_KIND.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private FeelFunctions() {}

    /** Their names. */
    public static Set<String> names() {
        return NAMES;
    }

    /** Whether what comes out of the function of that name is of that kind. */
    public static boolean gives(Kind kind, String name) {
        return BY_KIND.getOrDefault(kind, Set.of()).contains(name);
    }

    /** The name in front of an opening parenthesis, which may be of several words. */
    static String called(List<FeelTokens.Token> tokens, int parenthesis) {
        List<String> words = new ArrayList<>();
        for (int index = parenthesis - 1; index >= 0; index--) {
            FeelTokens.Token token = tokens.get(index);
            String longer = token.text() + (words.isEmpty() ? "" : " " + String.join(" ", words));
            boolean joins = "and".equals(token.text()) && "time".equals(String.join(" ", words))
                    || "and".equals(token.text()) && "months duration".equals(String.join(" ", words))
                    || NAMES.stream().anyMatch(name -> name.equals(longer));
            if (token.kind() != FeelTokens.Kind.NAME || FeelGrammar.WORDS.contains(token.text()) && !joins) {
                break;
            }
            words.add(0, token.text());
        }
        return String.join(" ", words);
    }
}
