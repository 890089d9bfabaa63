package org.yiciban.modelling.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.yiciban.form.feel.FeelFunctions.Kind;
import org.yiciban.form.feel.FeelSyntax;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/** The kinds that a decision table says of its columns, beside what stands in the cells of its rows. */
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

    /** Objects to a constant in a cell that the kind of its column never meets, or never is. */
    static void unlike(Element text, String cell, Report report) {
        Element entry = (Element) text.getParentNode();
        String holder = DecisionCells.holder(text);
        if (holder.equals("inputEntry")) {
            Optional.ofNullable(KINDS.get(type(entry, "input", "inputExpression")))
                    .flatMap(kind -> FeelSyntax.reader().unlikeInCondition(cell, kind))
                    .ifPresent(part -> object(text, part, type(entry, "input", "inputExpression"), report));
        } else if (holder.equals("outputEntry")) {
            Kind column = KINDS.get(type(entry, "output", null));
            Kind own = FeelSyntax.reader().kindOf(cell);
            if (column != null && own != null && own != Kind.OTHER && own != column) {
                object(text, cell, type(entry, "output", null), report);
            }
        }
    }

    private static void object(Element text, String part, String type, Report report) {
        report.error(
                "decision-kind",
                ElementLocation.is(text),
                "“" + Report.shown(part) + "”和这一列的类型 " + Report.shown(type)
                        + " 不是同一种值，这一行永远不起作用：数字不加引号，文字加引号，是否写 true 或者 false，日期写 date(\"2026-01-01\")。",
                "“" + Report.shown(part) + "” is no value of this column, which is " + Report.shown(type)
                        + ", so the row never takes effect: numbers stand without quotes, texts in quotes, yes and no are"
                        + " true and false, days are written date(\"2026-01-01\").");
    }

    /** What the column of a cell says of its kind; empty when it says nothing. */
    private static String type(Element entry, String column, @Nullable String within) {
        if (!(entry.getParentNode() instanceof Element rule && rule.getParentNode() instanceof Element table)) {
            return "";
        }
        int at = named(rule, entry.getLocalName()).indexOf(entry);
        List<Element> columns = named(table, column);
        if (at < 0 || at >= columns.size()) {
            return "";
        }
        Element said = columns.get(at);
        return within == null
                ? said.getAttribute("typeRef")
                : named(said, within).stream()
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
