package org.yiciban.atrest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Some rows of a table at a time, in the order of its key. */
final class Stretches {

    private static final Logger LOG = LoggerFactory.getLogger(Stretches.class);

    private final AtRest keys;
    private final SealingBook book;
    private final JdbcTemplate jdbc;
    private final int rows;

    Stretches(AtRest keys, SealingBook book, JdbcTemplate jdbc, int rows) {
        this.keys = keys;
        this.book = book;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Seals what is stale in the next rows of a table; in a transaction of the caller.
     *
     * @param from the key of the last row that was looked at, null to begin
     */
    Walk.Found seal(SealedTable table, @Nullable List<Object> from, boolean first) {
        if (first) {
            book.begin(
                    table.name(),
                    String.join(" ", keys.writing().stream().map(AtRestKey::id).toList()));
        }
        List<List<Object>> found = jdbc.query(
                table.stretch(from != null, rows),
                (row, i) -> {
                    List<Object> key = new ArrayList<>();
                    for (String part : table.key()) {
                        key.add(row.getObject(part));
                    }
                    return key;
                },
                table.bounds(from).toArray());
        if (found.isEmpty()) {
            book.end(table.name());
            return new Walk.Found(0, 0, null);
        }
        List<Object> last = found.get(found.size() - 1);
        int[] unreadable = {0};
        List<SealedRow> stale = stale(table, from, last, unreadable);
        int sealed = stale.stream()
                .mapToInt(row -> jdbc.update(row.statement(), row.values()))
                .sum();
        book.more(table.name(), found.size(), sealed, unreadable[0]);
        if (found.size() < rows) {
            book.end(table.name());
        }
        return new Walk.Found(sealed, unreadable[0], found.size() < rows ? null : last);
    }

    private List<SealedRow> stale(SealedTable table, @Nullable List<Object> from, List<Object> last, int[] unreadable) {
        List<Object> values = table.bounds(last);
        values.addAll(table.bounds(from));
        List<SealedRow> stale = new ArrayList<>();
        jdbc.query(
                table.stale(from != null, keys),
                row -> {
                    try {
                        stale.add(SealedRow.of(table, row, keys));
                    } catch (UnreadableValue altered) {
                        unreadable[0]++;
                        LOG.warn("{}", altered.getMessage());
                    }
                },
                values.toArray());
        return stale;
    }
}
