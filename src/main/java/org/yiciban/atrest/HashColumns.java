package org.yiciban.atrest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where hashes lie: in rows of their own, and beside what is sealed. */
@Component
class HashColumns {

    private final JdbcTemplate jdbc;
    private final List<Column> columns;

    private record Column(String table, String name) {}

    HashColumns(JdbcTemplate jdbc, List<HashedRows> rows, List<SealedColumns> modules) {
        this.jdbc = jdbc;
        this.columns = Stream.concat(
                        rows.stream().map(one -> new Column(one.table(), one.column())),
                        modules.stream()
                                .flatMap(module -> module.sealed().stream())
                                .filter(one -> one.hash() != null)
                                .map(one -> new Column(one.table(), Objects.requireNonNull(one.hash()))))
                .toList();
    }

    /** Whether any hash begins otherwise: somebody may be found by it only. */
    boolean anyWithout(String prefix) {
        return columns.stream().anyMatch(column -> !jdbc.queryForList(
                        "select 1 from " + column.table() + " where " + column.name() + " not like ?"
                                + " fetch first 1 rows only",
                        prefix + "%")
                .isEmpty());
    }
}
