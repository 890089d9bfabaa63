package org.yiciban.form.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The functions of FEEL that files may use; their names may be of several words. */
public final class FeelFunctions {

    private static final Set<String> NAMES = Set.of(
            "not",
            "count",
            "sum",
            "min",
            "max",
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
            "all",
            "any",
            "contains",
            "starts with",
            "ends with",
            "string length",
            "upper case",
            "lower case",
            "substring",
            "substring before",
            "substring after",
            "string",
            "number",
            "list contains",
            "index of",
            "append",
            "concatenate",
            "union",
            "distinct values",
            "flatten",
            "reverse",
            "string join",
            "date",
            "time",
            "date and time",
            "duration",
            "years and months duration",
            "day of week",
            "week of year",
            "month of year",
            "is empty",
            "odd",
            "even");

    private FeelFunctions() {}

    /** Their names. */
    public static Set<String> names() {
        return NAMES;
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
