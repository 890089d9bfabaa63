package org.yiciban.itemlist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Real Excel files, as the tests need them. */
public final class Workbooks {

    private Workbooks() {}

    /** A file with what is written into it. */
    public static byte[] of(Consumer<XSSFWorkbook> written) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            written.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file with one sheet: heads, then rows; null leaves a cell out. */
    public static byte[] list(Object[]... rows) {
        return of(workbook -> {
            XSSFSheet sheet = workbook.createSheet("实施清单");
            for (int at = 0; at < rows.length; at++) {
                row(sheet, at, rows[at]);
            }
        });
    }

    static void row(XSSFSheet sheet, int at, Object... cells) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                row.createCell(column).setCellValue(number.doubleValue());
            } else if (cells[column] != null) {
                row.createCell(column).setCellValue(cells[column].toString());
            }
        }
    }
}
