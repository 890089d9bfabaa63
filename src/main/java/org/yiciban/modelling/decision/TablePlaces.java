package org.yiciban.modelling.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.LocalText;

/**
 * Where in a decision table something stands: for an editor the id of the cell, row or column, for people the number of the row
 * and the heading of the column.
 */
final class TablePlaces {

    private static final String ROW = "rule";
    private static final LocalText WHOLE = new LocalText("决策表：", "The table: ");

    /**
     * A place.
     *
     * @param element the id of what stands there, or of the nearest around it
     * @param words how a sentence about it begins
     */
    record Place(String element, LocalText words) {}

    private final String key;
    private final @Nullable Element table;

    /** @param text of a file, readable or not */
    TablePlaces(String key, String text) {
        this.key = key;
        this.table = TableElements.found(text);
    }

    Place whole() {
        return new Place(key, WHOLE);
    }

    Place row(int number) {
        List<Element> rows = TableElements.named(table, ROW);
        return number > rows.size() ? whole() : of(rows.get(number - 1), number, "");
    }

    Place input(String expression) {
        return column(TableElements.input(table, expression));
    }

    Place output(String name) {
        return column(TableElements.output(table, name));
    }

    private Place column(@Nullable Element column) {
        return column == null ? whole() : of(column, 0, TableElements.heading(column));
    }

    /** The cell of a row that tests this. */
    Place test(int number, String expression) {
        return cell(number, "input", TableElements.input(table, expression));
    }

    /** The cell of a row that gives this. */
    Place value(int number, String name) {
        return cell(number, "output", TableElements.output(table, name));
    }

    private Place cell(int number, String kind, @Nullable Element column) {
        List<Element> rows = TableElements.named(table, ROW);
        if (column == null || number > rows.size()) {
            return row(number);
        }
        List<Element> cells = TableElements.named(rows.get(number - 1), kind + "Entry");
        int at = TableElements.named(table, kind).indexOf(column);
        return at < cells.size() ? of(cells.get(at), number, TableElements.heading(column)) : row(number);
    }

    /** Where a part of a table stands that is looked at by itself. */
    static Place of(Element part) {
        Element below = part;
        for (Node at = part.getParentNode(); at instanceof Element around; at = around.getParentNode()) {
            if (ROW.equals(around.getLocalName()) && around.getParentNode() instanceof Element table) {
                String kind = String.valueOf(below.getLocalName()).replace("Entry", "");
                int column = TableElements.named(around, below.getLocalName()).indexOf(below);
                List<Element> columns = TableElements.named(table, kind);
                String heading =
                        column >= 0 && column < columns.size() ? TableElements.heading(columns.get(column)) : "";
                return of(below, TableElements.named(table, ROW).indexOf(around) + 1, heading);
            }
            if ("decisionTable".equals(around.getLocalName())) {
                return of(below, 0, TableElements.heading(below));
            }
            below = around;
        }
        return new Place(ElementLocation.is(part), WHOLE);
    }

    private static Place of(Element element, int row, String heading) {
        String shown = Report.shown(heading);
        String zh = "决策表" + (row == 0 ? "" : "第 " + row + " 行") + (shown.isEmpty() ? "" : "“" + shown + "”列") + "：";
        String en = (row == 0 ? "The table" : "Row " + row + " of the table")
                + (shown.isEmpty() ? "" : ", column “" + shown + "”") + ": ";
        String id = element.getAttribute("id");
        String near = id.isEmpty() && element.getParentNode() instanceof Element around && !isRow(element)
                ? around.getAttribute("id")
                : id;
        return new Place(near.isEmpty() && row > 0 ? "row " + row : near, new LocalText(zh, en));
    }

    private static boolean isRow(Element element) {
        return ROW.equals(element.getLocalName());
    }
}
