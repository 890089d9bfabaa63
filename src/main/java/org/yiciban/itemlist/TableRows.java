package org.yiciban.itemlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.Unseen;

/** Takes the rows of one sheet as the reader comes to them, and fills merged cells when it is through. */
final class TableRows implements SheetContentsHandler {

    static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 4_000;
    private static final int MOST_MERGED = 200_000;

    private final ListBounds bounds;
    private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private int row;
    private int column = -1;

    TableRows(ListBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public void startRow(int rowNumber) {
        row = rowNumber + 1;
        column = -1;
        bounds.row();
    }

    @Override
    public void endRow(int rowNumber) {
        // the next one begins
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        // no sheet can be read that has controls in it, such as come with text out of other programs
        String told = text == null
                ? ""
                : Unseen.readable(text.replaceAll("\\R", "\n")).strip();
        if (told.isEmpty() || column >= MOST_COLUMNS) {
            return;
        }
        // what is longer is no value of a list; its beginning is enough to say so
        String kept = told.length() > LONGEST_CELL ? told.substring(0, LONGEST_CELL) : told;
        bounds.text(kept.length());
        rows.computeIfAbsent(row, none -> new TreeMap<>()).put(column, kept);
    }

    void merged(String range) {
        if (merged.size() >= MOST_MERGED / 10) {
            throw ListBounds.tooMuch();
        }
        merged.add(CellRangeAddress.valueOf(range));
    }

    /** The rows in which something stands. */
    List<ListFile.Row> all() {
        int filled = 0;
        for (CellRangeAddress range : merged) {
            String text = rows.getOrDefault(range.getFirstRow() + 1, Map.of()).getOrDefault(range.getFirstColumn(), "");
            int last = Math.min(range.getLastColumn(), MOST_COLUMNS - 1);
            for (var one : rows.entrySet()) {
                boolean within = one.getKey() > range.getFirstRow() && one.getKey() <= range.getLastRow() + 1;
                for (int at = range.getFirstColumn(); within && !text.isEmpty() && at <= last; at++) {
                    if (++filled > MOST_MERGED) {
                        throw ListBounds.tooMuch();
                    }
                    one.getValue().putIfAbsent(at, text);
                }
            }
        }
        return rows.entrySet().stream()
                .map(one -> new ListFile.Row(one.getKey(), one.getValue()))
                .toList();
    }
}
