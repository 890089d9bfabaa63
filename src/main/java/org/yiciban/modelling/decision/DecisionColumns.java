package org.yiciban.modelling.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.yiciban.form.feel.FeelFunctions.Kind;
import org.yiciban.form.feel.FeelSyntax;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/**
 * The kinds that a decision table says of what it tests, beside the tests in its rows. What comes out is made to the kind of
 * its column by the engine.
 */
final class DecisionColumns {

    private static final Map<String, Kind> KINDS = Map.of(
            "integer", Kind.NUMBER,
            "long", Kind.NUMBER,
            "double", Kind.NUMBER,
            "number", Kind.NUMBER,
            "string", Kind.TEXT,
            "boolean", Kind.TRUTH,
            "date", Kind.OTHER);

    private DecisionColumns() {}

    /** Objects to a constant in a test that what is tested never meets. */
    static void unlike(Element text, String cell, Report report) {
        if (DecisionCells.holder(text).equals("inputEntry")) {
            String type = type((Element) text.getParentNode());
            Optional.ofNullable(KINDS.get(type))
                    .flatMap(kind -> FeelSyntax.reader().unlikeInCondition(cell, kind))
                    .ifPresent(part -> object(text, part.contains("…") ? cell : part, type, report));
        }
    }

    private static void object(Element text, String part, String type, Report report) {
        TablePlaces.Place place = TablePlaces.of(text);
        report.error(
                "decision-kind",
                place.element(),
                place.words().zh() + "“" + Report.shown(part) + "”和这一列的类型 " + Report.shown(type)
                        + " 不是同一种值，永远不会相符：数字不加引号，文字加引号，是否写 true 或者 false，日期写 date(\"2026-01-01\")。",
                place.words().en() + "“" + Report.shown(part) + "” is no value of this column, which is "
                        + Report.shown(type)
                        + ", and never met: numbers stand without quotes, texts in quotes, yes and no are"
                        + " true and false, days are written date(\"2026-01-01\").");
    }

    /** What the column of a cell says of its kind; empty when it says nothing. */
    private static String type(Element entry) {
        if (!(entry.getParentNode() instanceof Element rule && rule.getParentNode() instanceof Element table)) {
            return "";
        }
        int at = named(rule, "inputEntry").indexOf(entry);
        List<Element> columns = named(table, "input");
        return at < 0 || at >= columns.size()
                ? ""
                : named(columns.get(at), "inputExpression").stream()
                        .map(one -> one.getAttribute("typeRef"))
                        .findFirst()
                        .orElse("");
    }

    private static List<Element> named(Element parent, String name) {
        return Xml.children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }
}
