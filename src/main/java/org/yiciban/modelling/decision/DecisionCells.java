package org.yiciban.modelling.decision;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.yiciban.form.feel.FeelGrammar;
import org.yiciban.form.feel.FeelSyntax;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.LocalText;

/** The texts in a decision table: short comparisons in FEEL that the evaluator can read. */
final class DecisionCells {

    private static final Pattern TOO_MUCH =
            Pattern.compile("\\b(for|some|every|return|satisfies|function|external|instance)\\b"
                    + "|\\b(matches|replace|split|now|today|extract|get\\s+or\\s+else)\\s*\\(|[$#]\\{");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final int LONGEST = 500;
    private static final Set<String> TESTS = Set.of("inputEntry", "inputValues", "outputValues");
    private static final Set<String> EXPRESSIONS = Set.of("outputEntry", "inputExpression");

    private DecisionCells() {}

    /** Whether a text is read by the program; others are notes for people. */
    static boolean isRead(Element text) {
        return TESTS.contains(holder(text)) || EXPRESSIONS.contains(holder(text));
    }

    static void check(Element element, Report report) {
        String text = Xml.text(element);
        String bare = QUOTED.matcher(text).replaceAll("\"\"");
        if (text.length() > LONGEST || TOO_MUCH.matcher(bare).find()) {
            refuse(
                    element,
                    "单元格只能写简短的 FEEL 比较，不能有循环、模式匹配、自定义函数或当前时间。",
                    "a cell holds a short FEEL comparison: no loops, no patterns, no functions of its own, no current"
                            + " time.",
                    report);
            return;
        }
        Optional<LocalText> unknown = unknown(element, text.strip());
        if (unknown.isPresent()) {
            refuse(element, unknown.get(), report);
            return;
        }
        OptionalInt mistake = mistake(element, text.strip());
        if (mistake.isPresent()) {
            refuse(
                    element,
                    "单元格写得不完整或者不合 FEEL 的写法，问题在第 " + mistake.getAsInt() + " 个字符。请改正，例如 > 50。",
                    "the cell is unfinished or no FEEL, at character " + mistake.getAsInt()
                            + ". Correct it; a cell is written like > 50.",
                    report);
            return;
        }
        if (!text.isBlank()) {
            DecisionColumns.unlike(element, text.strip(), report);
        }
        objection(element, text.strip()).ifPresent(why -> refuse(element, why, report));
    }

    private static void refuse(Element element, LocalText why, Report report) {
        refuse(
                element,
                "单元格不能这样写：" + why.zh() + "。请改正，例如 > 50。",
                "the cell can't be written so: " + why.en() + ". Correct it; a cell is written like > 50.",
                report);
    }

    private static void refuse(Element element, String zh, String en, Report report) {
        TablePlaces.Place place = TablePlaces.of(element);
        report.error(
                "decision-feel",
                place.element(),
                place.words().zh() + zh,
                place.words().en() + en);
    }

    /** A value is the same whenever it is worked out: it uses the functions of the list, and is no deeper than forms are. */
    private static Optional<LocalText> unknown(Element element, String text) {
        return text.isEmpty() || !EXPRESSIONS.contains(holder(element)) ? Optional.empty() : FeelGrammar.ours(text);
    }

    private static Optional<LocalText> objection(Element element, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return TESTS.contains(holder(element))
                ? FeelSyntax.reader().objectionToCondition(text)
                : FeelSyntax.reader().objection(text);
    }

    static String holder(Element element) {
        return element.getParentNode() == null
                ? ""
                : String.valueOf(element.getParentNode().getLocalName());
    }

    /** The evaluator's own reader; an empty cell means any value. */
    private static OptionalInt mistake(Element element, String text) {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        return TESTS.contains(holder(element))
                ? FeelSyntax.reader().mistakeInCondition(text)
                : FeelSyntax.reader().mistakeIn(text);
    }
}
