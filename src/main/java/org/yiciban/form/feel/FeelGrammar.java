package org.yiciban.form.feel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiciban.shared.LocalText;

/**
 * The part of FEEL that files may use: no loops, no regular expressions, no clock, nothing that browser and server read
 * differently. Everything in it ends after a time that grows with its own length only.
 */
public final class FeelGrammar {

    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_NESTING = 10;
    private static final Set<String> LOOPS =
            Set.of("for", "some", "every", "return", "satisfies", "function", "external");
    static final Set<String> WORDS =
            Set.of("and", "or", "if", "then", "else", "in", "between", "instance", "of", "null", "true", "false");
    private static final Pattern BROKEN_SIGN = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9A-Fa-f]{4})");

    private FeelGrammar() {}

    /** Why an expression may not be used; the leading {@code =} of form files doesn't matter. */
    public static Optional<LocalText> refusal(String expression) {
        return ours(expression)
                .or(() -> unreadable(FeelSyntax.reader().mistakeIn(bare(expression))))
                .or(() -> FeelSyntax.reader().objection(bare(expression)));
    }

    /** What our own rules say of the signs, before the evaluator's reader sees them. */
    public static Optional<LocalText> ours(String expression) {
        if (expression == null || expression.isBlank() || expression.strip().equals("=")) {
            return Optional.of(new LocalText("表达式为空", "the expression is empty"));
        }
        if (expression.length() > MOST_CHARACTERS) {
            return Optional.of(new LocalText(
                    "表达式不得超过 " + MOST_CHARACTERS + " 个字符",
                    "the expression is longer than " + MOST_CHARACTERS + " characters"));
        }
        if (BROKEN_SIGN.matcher(expression).find()) {
            return Optional.of(new LocalText("“\\u”后面要写四位十六进制数字", "behind “\\u” stand four hexadecimal digits"));
        }
        List<FeelTokens.Token> tokens = FeelTokens.of(bare(expression));
        return tokens == null
                ? Optional.of(new LocalText("表达式中有 FEEL 不认识的符号", "the expression holds signs that FEEL doesn't know"))
                : refusal(tokens);
    }

    private static Optional<LocalText> unreadable(OptionalInt at) {
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocalText(
                        "表达式写得不完整或者不合 FEEL 的写法，问题在第 " + at.getAsInt() + " 个字符（不计开头的“=”）",
                        "the expression is unfinished or no FEEL, at character " + at.getAsInt()
                                + " (the leading “=” not counted)"));
    }

    /** Why an expression may not be a condition; whether what may be empty is guarded is asked by {@link #unguarded}. */
    public static Optional<LocalText> conditionRefusal(String expression) {
        return ours(expression)
                .or(() -> unreadable(FeelSyntax.reader().mistakeInCondition(bare(expression))))
                .or(() -> FeelSyntax.reader().objectionToCondition(bare(expression)))
                .or(() -> FeelSyntax.reader().saysYesOrNo(bare(expression))
                        ? Optional.empty()
                        : Optional.of(new LocalText(
                                "条件的结果不是“是”或者“否”：请写成比较，例如 area > 50",
                                "the condition says neither yes nor no: write a comparison, such as area > 50")));
    }

    /** What may be empty is compared only behind a null guard: the first name of a condition that has none. */
    public static Optional<LocalText> unguarded(String condition) {
        return Optional.ofNullable(FeelTokens.of(bare(condition)))
                .flatMap(NullGuards::missing)
                .map(name -> new LocalText(
                        "“" + name + "”可能为空：请写“" + name + " != null and …”（或者“" + name + " = null or …”），否则为空时该部分会隐藏",
                        "“" + name + "” may be empty: write “" + name + " != null and …” (or “" + name
                                + " = null or …”), else the part hides while it is empty"));
    }

    static String bare(String expression) {
        String stripped = expression.strip();
        return stripped.startsWith("=") ? stripped.substring(1) : stripped;
    }

    private static Optional<LocalText> refusal(List<FeelTokens.Token> tokens) {
        int depth = 0;
        for (int index = 0; index < tokens.size(); index++) {
            FeelTokens.Token token = tokens.get(index);
            Optional<LocalText> refusal = refusal(tokens, index);
            if (refusal.isPresent()) {
                return refusal;
            }
            depth += token.is("(") || token.is("[") || token.is("{") ? 1 : 0;
            depth -= token.is(")") || token.is("]") || token.is("}") ? 1 : 0;
            if (depth < 0 || depth > MOST_NESTING) {
                return Optional.of(new LocalText(
                        "括号没有配对，或者超过 " + MOST_NESTING + " 层",
                        "parentheses don't close, or stand more than " + MOST_NESTING + " deep"));
            }
        }
        return depth == 0 ? Optional.empty() : Optional.of(new LocalText("括号没有配对", "parentheses don't close"));
    }

    private static Optional<LocalText> refusal(List<FeelTokens.Token> tokens, int index) {
        FeelTokens.Token token = tokens.get(index);
        if (token.kind() == FeelTokens.Kind.NAME && LOOPS.contains(token.text())) {
            return Optional.of(new LocalText(
                    "不得使用“" + token.text() + "”：不能写循环和自定义函数",
                    "“" + token.text() + "” may not be used: no loops and no functions of one's own"));
        }
        if (token.is("or") && index + 1 < tokens.size() && tokens.get(index + 1).is("else")) {
            return Optional.of(new LocalText(
                    "不得使用“get or else”：浏览器和服务器的读法不同",
                    "“get or else” may not be used: browser and server read it differently"));
        }
        if (token.is("**") || token.is("//") || token.is("/*")) {
            return Optional.of(new LocalText("不得使用“" + token.text() + "”", "“" + token.text() + "” may not be used"));
        }
        String called = token.is("(") ? FeelFunctions.called(tokens, index) : "";
        if (called.equals("today") || called.equals("now")) {
            return Optional.of(new LocalText(
                    "不得使用“" + called + "()”：同一份填写内容换一天结果就不同。请用 applicationDate（申请之日）",
                    "“" + called + "()” may not be used: the same answers would be judged otherwise on another day. Say"
                            + " applicationDate, the day of the application"));
        }
        return called.isEmpty() || FeelFunctions.names().contains(called)
                ? Optional.empty()
                : Optional.of(new LocalText(
                        "文件中不得使用函数“" + called + "”", "the function “" + called + "” may not be used in a file"));
    }
}
