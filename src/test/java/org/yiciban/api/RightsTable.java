package org.yiciban.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables of {@code docs/rights.md} as they stand there: who may do what with a case, and the routes that touch none.
 *
 * @param rows the first table
 * @param others method and path of the routes of the second
 */
record RightsTable(List<Row> rows, List<String> others) {

    private static final int BEFORE_THE_PERSONS = 3;

    /**
     * A row of the first table.
     *
     * @param state which case, or whose draft, it is tried with
     * @param cells what each kind of person is answered, in the table's words
     */
    record Row(String method, String path, String state, Map<String, String> cells) {}

    static RightsTable read() throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> heads = List.of();
        for (String line : Files.readAllLines(Path.of("docs/rights.md"))) {
            List<String> cells = cells(line);
            if (cells.size() > BEFORE_THE_PERSONS && cells.get(1).equals("Route")) {
                heads = cells;
            } else if (!cells.isEmpty() && cells.size() == heads.size() && isRoute(cells.get(1))) {
                rows.add(row(heads, cells));
            } else if (!cells.isEmpty() && isRoute(cells.get(0))) {
                others.add(plain(cells.get(0)));
            }
        }
        return new RightsTable(rows, others);
    }

    /** Every route of both tables. */
    List<String> routes() {
        return Stream.concat(rows.stream().map(row -> row.method() + " " + row.path()), others.stream())
                .distinct()
                .toList();
    }

    private static Row row(List<String> heads, List<String> cells) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = BEFORE_THE_PERSONS; i < heads.size(); i++) {
            answers.put(heads.get(i), cells.get(i));
        }
        String[] route = plain(cells.get(1)).split(" ", 2);
        return new Row(route[0], route[1], cells.get(2), answers);
    }

    private static boolean isRoute(String cell) {
        return cell.matches("`(GET|POST|PUT|DELETE|ANY) /.*`");
    }

    private static String plain(String cell) {
        return cell.replace("`", "");
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Stream.of(line.substring(1).split("\\|")).map(String::strip).toList()
                : List.of();
    }
}
