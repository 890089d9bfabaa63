package org.yiciban.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.UnreadableFile;

/** The columns and rows of a decision table. */
final class TableParts {

    private TableParts() {}

    static FileParts of(ModelFile file) throws UnreadableFile {
        List<Part> parts = new ArrayList<>();
        for (Element decision : all(Xml.read(file.content()).getDocumentElement(), "decision")) {
            String name = decision.getAttribute("name");
            for (Element table : all(decision, "decisionTable")) {
                Map<String, String> whole = Map.of("hitPolicy", table.getAttribute("hitPolicy"), "name", name);
                parts.add(Part.of(
                        Change.Kind.KEY,
                        decision.getAttribute("id"),
                        "",
                        Part.named(name, name, decision.getAttribute("id")),
                        whole));
                table(table, parts);
            }
        }
        return new FileParts(parts, "");
    }

    private static void table(Element table, List<Part> parts) {
        List<String> inputs = new ArrayList<>();
        for (Element input : all(table, "input")) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Element expression : all(input, "inputExpression")) {
                values.put("expression", text(expression));
                values.put("typeRef", expression.getAttribute("typeRef"));
            }
            inputs.add(column(input, values, parts));
        }
        List<String> outputs = new ArrayList<>();
        for (Element output : all(table, "output")) {
            outputs.add(column(
                    output,
                    Map.of("output", output.getAttribute("name"), "typeRef", output.getAttribute("typeRef")),
                    parts));
        }
        int number = 0;
        for (Element rule : all(table, "rule")) {
            Map<String, String> values = new LinkedHashMap<>();
            cells(all(rule, "inputEntry"), inputs, values);
            cells(all(rule, "outputEntry"), outputs, values);
            String row = String.valueOf(++number);
            parts.add(Part.of(Change.Kind.ROW, rule.getAttribute("id"), "rows", Part.named(row, row, row), values));
        }
    }

    private static String column(Element column, Map<String, String> values, List<Part> parts) {
        String id = column.getAttribute("id");
        String label = column.getAttribute("label");
        parts.add(Part.of(Change.Kind.COLUMN, id, "columns", Part.named(label, label, id), values));
        return label.isEmpty() ? id : label;
    }

    private static void cells(List<Element> cells, List<String> columns, Map<String, String> values) {
        for (int at = 0; at < cells.size(); at++) {
            String column = at < columns.size() ? columns.get(at) : String.valueOf(at + 1);
            values.put(column, text(cells.get(at)));
        }
    }

    private static String text(Element cell) {
        return all(cell, "text").stream()
                .map(Xml::text)
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    private static List<Element> all(Element owner, String name) {
        return Xml.children(owner).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }
}
