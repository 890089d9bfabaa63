package org.yiciban.atrest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A row in which something was written before anything was sealed, or with older keys: what is written instead. */
final class SealedRow {

    private final SealedTable table;
    private final List<Object> key = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<Object> before = new ArrayList<>();

    private SealedRow(SealedTable table) {
        this.table = table;
    }

    /** @throws UnreadableValue when a value can't be opened: the row is left as it is */
    static SealedRow of(SealedTable table, ResultSet row, AtRest keys) throws SQLException {
        SealedRow sealed = new SealedRow(table);
        for (String part : table.key()) {
            sealed.key.add(row.getObject(part));
        }
        for (SealedColumn column : table.columns()) {
            sealed.add(column, row, keys);
        }
        return sealed;
    }

    private void add(SealedColumn column, ResultSet row, AtRest keys) throws SQLException {
        String stored = row.getString(column.column());
        String plain = keys.open(column.at(row), stored);
        if (stored == null || plain == null) {
            return;
        }
        if (!stored.startsWith(keys.currentPrefix())) {
            write(column.column(), Objects.requireNonNull(keys.seal(column.at(row), plain)));
        }
        if (column.hash() != null && column.kind() != null) {
            write(column.hash(), keys.hash(column.kind(), plain));
        }
        unchanged.add(column.column());
        before.add(stored);
    }

    private void write(String column, Object value) {
        columns.add(column);
        values.add(value);
    }

    String statement() {
        return table.update(columns, unchanged);
    }

    Object[] values() {
        List<Object> all = new ArrayList<>(values);
        all.addAll(key);
        all.addAll(before);
        return all.toArray();
    }
}
