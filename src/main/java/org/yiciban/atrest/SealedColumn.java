package org.yiciban.atrest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values are sealed. Whoever reads one selects its key with it.
 *
 * @param key the columns by which a row is known and which never change: what is sealed is bound to their values
 * @param hash the column with the hash by which a value is found, null when nobody looks for one
 * @param kind the kind of that hash
 */
public record SealedColumn(
        String table, String column, List<String> key, @Nullable String hash, @Nullable String kind) {

    /** A column that nobody searches. */
    public static SealedColumn of(String table, String column, String... key) {
        return new SealedColumn(table, column, List.of(key), null, null);
    }

    /** The same, found by a hash in another column of the row. */
    public SealedColumn foundBy(String hashColumn, String hashKind) {
        return new SealedColumn(table, column, key, hashColumn, hashKind);
    }

    /** Where the value of a row lies, by the values of its key in their order. */
    public Place at(Object... values) {
        if (values.length != key.size()) {
            throw new IllegalArgumentException(table + " has a key of " + key);
        }
        return new Place(table, column, Stream.of(values).map(String::valueOf).collect(Collectors.joining("/")));
    }

    /** Where the value of the row lies that is being read. */
    public Place at(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (String part : key) {
            values.add(row.getObject(part));
        }
        return at(values.toArray());
    }
}
