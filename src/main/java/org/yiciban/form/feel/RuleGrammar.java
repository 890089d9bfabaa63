package org.yiciban.form.feel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.yiciban.shared.LocalText;

/**
 * The part of FEEL that rules across the answers of a form may use: it counts and compares whole lists and reckons with days,
 * and goes over no list by itself. What may be empty stands behind a guard.
 */
public final class RuleGrammar {

    private static final Set<String> FUNCTIONS = new TreeSet<>(Set.of(
            "list contains",
            "count",
            "sum",
            "min",
            "max",
            "distinct values",
            "date",
            "duration",
            "years and months duration",
            "not"));

    private RuleGrammar() {}

    /** Why an expression may be no rule; the leading {@code =} doesn't matter. */
    public static Optional<LocalText> refusal(String when) {
        return FeelGrammar.refusal(when)
                .or(() -> FeelGrammar.conditionRefusal(when))
                .or(() -> ours(tokens(when)));
    }

    private static Optional<LocalText> ours(List<FeelTokens.Token> tokens) {
        for (int index = 1; index < tokens.size(); index++) {
            FeelTokens.Token before = tokens.get(index - 1);
            boolean filters = tokens.get(index).is("[")
                    && (before.is(")") || before.is("]") || before.kind() == FeelTokens.Kind.NAME && !word(before));
            if (filters) {
                return Optional.of(new LocalText(
                        "规则不能逐行筛选（“[…]”）：请用 list contains、count、sum、min、max、distinct values 和列表的路径，例如"
                                + " sum(shareholders.amount)",
                        "a rule filters no rows (“[…]”): use list contains, count, sum, min, max, distinct values and"
                                + " paths over lists, such as sum(shareholders.amount)"));
            }
            String called = tokens.get(index).is("(") ? FeelFunctions.called(tokens, index) : "";
            if (!called.isEmpty() && !FUNCTIONS.contains(called)) {
                return Optional.of(new LocalText(
                        "规则中不得使用函数“" + called + "”，可用：" + String.join("、", FUNCTIONS),
                        "a rule may not use the function “" + called + "”, only " + String.join(", ", FUNCTIONS)));
            }
        }
        return Optional.empty();
    }

    /** The first answer that a rule reads and that may be empty, without asking whether it is. */
    public static Optional<LocalText> unguarded(String when, Predicate<String> answer) {
        Set<String> guarded = new LinkedHashSet<>();
        List<FeelTokens.Token> tokens = tokens(when);
        for (int index = 0; index + 1 < tokens.size(); index++) {
            boolean tests = tokens.get(index).is("!=") || tokens.get(index).is("=");
            if (tests && tokens.get(index + 1).is("null")) {
                guarded.add(before(tokens, index));
            }
        }
        return FeelPaths.of(when).stream()
                .filter(answer)
                .filter(path -> guarded.stream().noneMatch(guard -> path.equals(guard) || path.startsWith(guard + ".")))
                .findFirst()
                .map(path -> new LocalText(
                        "“" + path + "”可能还没有填：请写“" + path + " != null and …”，否则填到一半就会提示出错",
                        "“" + path + "” may not be answered yet: write “" + path
                                + " != null and …”, else people are told of a mistake while they fill the form in"));
    }

    /** The path that ends before that place. */
    private static String before(List<FeelTokens.Token> tokens, int end) {
        StringBuilder path = new StringBuilder();
        for (int index = end - 1; index >= 0; index--) {
            FeelTokens.Token token = tokens.get(index);
            boolean name = token.kind() == FeelTokens.Kind.NAME && !word(token);
            boolean joins = path.isEmpty() || path.charAt(0) == '.' ? name : token.is(".");
            if (!joins) {
                break;
            }
            path.insert(0, token.text());
        }
        return path.toString();
    }

    private static boolean word(FeelTokens.Token token) {
        return FeelGrammar.WORDS.contains(token.text());
    }

    private static List<FeelTokens.Token> tokens(String when) {
        List<FeelTokens.Token> tokens = FeelTokens.of(FeelGrammar.bare(when));
        return tokens == null ? List.of() : tokens;
    }
}
