package org.yiciban.modelling.decision;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.yiciban.form.feel.FeelSyntax;
import org.yiciban.modelling.read.ElementLocation;
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

    private DecisionCells() {}

    static void check(Element element, Report report) {
        String text = Xml.text(element);
        String bare = QUOTED.matcher(text).replaceAll("\"\"");
        if (text.length() > LONGEST || TOO_MUCH.matcher(bare).find()) {
            report.error(
                    "decision-feel",
                    ElementLocation.is(element),
                    "单元格只能写简短的 FEEL 比较，不能有循环、模式匹配、自定义函数或当前时间。",
                    "A cell holds a short FEEL comparison: no loops, no patterns, no functions of its own, no current time.");
            return;
        }
        OptionalInt mistake = mistake(element, text.strip());
        if (mistake.isPresent()) {
            report.error(
                    "decision-feel",
                    ElementLocation.is(element),
                    "单元格写得不完整或者不合 FEEL 的写法，问题在第 " + mistake.getAsInt() + " 个字符。请改正，例如 > 50。",
                    "The cell is unfinished or no FEEL, at character " + mistake.getAsInt()
                            + ". Correct it; a cell is written like > 50.");
            return;
        }
        if (!text.isBlank()) {
            DecisionColumns.unlike(element, text.strip(), report);
        }
        objection(element, text.strip())
                .ifPresent(why -> report.error(
                        "decision-feel",
                        ElementLocation.is(element),
                        "单元格不能这样写：" + why.zh() + "。请改正，例如 > 50。",
                        "The cell can't be written so: " + why.en() + ". Correct it; a cell is written like > 50."));
    }

    private static Optional<LocalText> objection(Element element, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (holder(element)) {
            case "inputEntry", "inputValues", "outputValues" -> FeelSyntax.reader()
                    .objectionToCondition(text);
            case "outputEntry", "inputExpression" -> FeelSyntax.reader().objection(text);
            default -> Optional.empty();
        };
    }

    static String holder(Element element) {
        return element.getParentNode() == null
                ? ""
                : String.valueOf(element.getParentNode().getLocalName());
    }

    /** The evaluator's own reader; an empty cell means any value, and notes are for people. */
    private static OptionalInt mistake(Element element, String text) {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        return switch (holder(element)) {
            case "inputEntry", "inputValues", "outputValues" -> FeelSyntax.reader()
                    .mistakeInCondition(text);
            case "outputEntry", "inputExpression" -> FeelSyntax.reader().mistakeIn(text);
            default -> OptionalInt.empty();
        };
    }
}
