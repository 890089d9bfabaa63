package org.yiciban.atrest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What lies sealed in the tables of a running program, opened: to look at, or to stand as it did before anything was sealed. */
public final class Opened {

    private final JdbcTemplate jdbc;
    private final AtRest keys;
    private final List<SealedColumn> columns;

    public Opened(ApplicationContext program) {
        this(
                program.getBean(JdbcTemplate.class),
                program.getBean(AtRest.class),
                program.getBeansOfType(SealedColumns.class).values().stream()
                        .flatMap(module -> module.sealed().stream())
                        .toList());
    }

    Opened(JdbcTemplate jdbc, AtRest keys, List<SealedColumn> columns) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.columns = columns;
    }

    /** The texts of a column, in the order of its key. */
    public List<String> texts(String table, String column) {
        return texts(table, column, "1 = 1");
    }

    /** The same, of some rows. */
    public List<String> texts(String table, String column, String where, Object... values) {
        SealedColumn one = column(table, column);
        return jdbc.query(
                "select * from " + table + " where " + where + " order by " + String.join(", ", one.key()),
                (row, i) -> keys.open(one, row),
                values);
    }

    /** Writes the texts of some rows as they stood before anything was sealed. */
    public void unseal(String table, String column, String where, Object... values) {
        SealedColumn one = column(table, column);
        String key = one.key().stream().map(part -> part + " = ?").collect(Collectors.joining(" and "));
        jdbc.query(
                        "select * from " + table + " where " + where,
                        (row, i) -> {
                            List<Object> changed = new ArrayList<>(List.of(keys.open(one, row)));
                            for (String part : one.key()) {
                                changed.add(row.getObject(part));
                            }
                            return changed;
                        },
                        values)
                .forEach(row -> jdbc.update("update " + table + " set " + column + " = ? where " + key, row.toArray()));
    }

    /** Writes everything as it stood before anything was sealed, without hashes. */
    public void unsealAll() {
        for (SealedColumn one : columns) {
            unseal(one.table(), one.column(), one.column() + " is not null");
            if (one.hash() != null) {
                jdbc.update("update " + one.table() + " set " + one.hash() + " = null");
            }
        }
    }

    /** How what stands in sealed columns begins: the keys, and what is clear. */
    public Set<String> beginnings() {
        Set<String> found = new TreeSet<>();
        for (SealedColumn one : columns) {
            jdbc.queryForList("select " + one.column() + " from " + one.table(), String.class).stream()
                    .filter(Objects::nonNull)
                    .map(text -> text.startsWith("v1:") ? text.substring(0, text.indexOf(':', 3)) : "clear")
                    .forEach(found::add);
        }
        return found;
    }

    /** Everything that is sealed, opened. */
    public List<String> all() {
        return columns.stream()
                .flatMap(one -> texts(one.table(), one.column()).stream())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The sealed columns, each as its table and its name. */
    public Set<String> names() {
        return columns.stream()
                .map(one -> one.table() + "." + one.column())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SealedColumn column(String table, String column) {
        return columns.stream()
                .filter(one -> one.table().equals(table) && one.column().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
