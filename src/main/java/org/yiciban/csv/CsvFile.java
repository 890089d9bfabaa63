package org.yiciban.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows as a file that spreadsheets open: every cell in quotes, and none that a spreadsheet would take for a formula, whoever
 * wrote it.
 */
public final class CsvFile {

    /** How spreadsheets begin what they evaluate. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\uff1d\uff0b\uff0d\uff20]");

    private final Writer to;

    /** Begins with the mark by which spreadsheets know the letters. */
    public CsvFile(Writer to) throws IOException {
        this.to = to;
        to.write('\ufeff');
    }

    /** Writes one row. */
    public void line(List<String> cells) throws IOException {
        to.write(cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(String value) {
        String plain = FORMULA.matcher(value).find() ? "'" + value : value;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
