package org.yiciban.itemlist;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands in an Excel file.
 *
 * @param name under which it was sent
 * @param sheets those in which something stands
 */
public record ListFile(String name, List<Table> sheets) {

    public ListFile {
        sheets = List.copyOf(sheets);
    }

    /**
     * One sheet of it.
     *
     * @param rows in which something stands
     */
    public record Table(String name, List<Row> rows) {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row. A cell that belongs to a merged one says what that says.
     *
     * @param number from 1, as Excel counts
     * @param cells by column from 0; blank ones are missing
     */
    public record Row(int number, Map<Integer, String> cells) {

        public Row {
            cells = new TreeMap<>(cells);
        }

        String at(int column) {
            return cells.getOrDefault(column, "");
        }
    }
}
