package org.yiciban.modelling.decision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.yiciban.catalogue.table.StrictXml;
import org.yiciban.modelling.read.Xml;

/** The rows, columns and cells of a decision table as they stand in its file. */
final class TableElements {

    private TableElements() {}

    /** The first table of a file; null where there is none or it can't be read. */
    static @Nullable Element found(String text) {
        try {
            Element root = StrictXml.parse(text.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH)
                    .getDocumentElement();
            return StrictXml.children(root).stream()
                    .flatMap(decision -> named(decision, "decisionTable").stream())
                    .findFirst()
                    .orElse(null);
        } catch (SAXException | IOException toldThere) {
            return null;
        }
    }

    static String heading(Element column) {
        String label = column.getAttribute("label").strip();
        return !label.isEmpty()
                ? label
                : "output".equals(column.getLocalName()) ? column.getAttribute("name") : expression(column);
    }

    static String expression(Element input) {
        return named(input, "inputExpression").stream()
                .flatMap(read -> named(read, "text").stream())
                .map(Xml::text)
                .findFirst()
                .orElse("")
                .strip();
    }

    static @Nullable Element input(@Nullable Element table, String expression) {
        return named(table, "input").stream()
                .filter(input -> expression(input).equals(expression))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Element output(@Nullable Element table, String name) {
        return named(table, "output").stream()
                .filter(output -> output.getAttribute("name").strip().equals(name))
                .findFirst()
                .orElse(null);
    }

    static List<Element> named(@Nullable Element parent, @Nullable String name) {
        return parent == null
                ? List.of()
                : Xml.children(parent).stream()
                        .filter(child -> String.valueOf(name).equals(child.getLocalName()))
                        .toList();
    }
}
