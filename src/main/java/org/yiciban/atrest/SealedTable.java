package org.yiciban.atrest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table with sealed columns, and the statements by which it is gone through in the order of its key, a stretch of rows at a
 * time: none of them looks at more than a stretch, however large the table.
 *
 * @param key never changes and is the same for all columns
 */
record SealedTable(String name, List<String> key, List<SealedColumn> columns) {

    /** The columns of all modules by their tables. */
    static List<SealedTable> of(List<SealedColumns> modules) {
        return modules.stream()
                .flatMap(module -> module.sealed().stream())
                .collect(Collectors.groupingBy(SealedColumn::table))
                .entrySet()
                .stream()
                .map(table ->
                        new SealedTable(table.getKey(), table.getValue().get(0).key(), table.getValue()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** The keys of the next stretch; what it gives fewer of than asked is the end. */
    String stretch(boolean begun, int rows) {
        return "select " + keys() + " from " + name + (begun ? " where " + behind(0) : "") + " order by " + keys()
                + " fetch first " + rows + " rows only";
    }

    /** The rows of a stretch in which something isn't sealed with the current keys. */
    String stale(boolean begun, AtRest keys) {
        String stale = columns.stream().map(one -> stale(one, keys)).collect(Collectors.joining(" or "));
        return "select * from " + name + " where " + upTo(0) + (begun ? " and " + behind(0) : "") + " and (" + stale
                + ") order by " + keys();
    }

    /** Writes some columns of a row, unless somebody else wrote them meanwhile. */
    String update(List<String> written, List<String> unchanged) {
        return "update " + name + " set "
                + written.stream().map(one -> one + " = ?").collect(Collectors.joining(", ")) + " where "
                + IntStream.range(0, key.size() + unchanged.size())
                        .mapToObj(i -> (i < key.size() ? key.get(i) : unchanged.get(i - key.size())) + " = ?")
                        .collect(Collectors.joining(" and "));
    }

    /** The values for a place of {@link #behind}. */
    List<Object> bounds(@Nullable List<Object> last) {
        List<Object> values = new ArrayList<>();
        if (last != null) {
            for (int i = 0; i < last.size(); i++) {
                values.add(last.get(i));
                values.add(last.get(i));
            }
            // the innermost part has one comparison only
            values.remove(values.size() - 1);
        }
        return values;
    }

    private static String stale(SealedColumn one, AtRest keys) {
        String sealed = one.column() + " not like '" + keys.currentPrefix() + "%'";
        String hashed = one.hash() == null
                ? ""
                : " or " + one.hash() + " is null or " + one.hash() + " not like '" + keys.hashPrefix() + "%'";
        return "(" + one.column() + " is not null and (" + sealed + hashed + "))";
    }

    /** Behind a key, part by part: databases find that by an index, which not each does with keys compared as a whole. */
    private String behind(int part) {
        String column = key.get(part);
        return part == key.size() - 1
                ? column + " > ?"
                : "(" + column + " >= ? and (" + column + " > ? or " + behind(part + 1) + "))";
    }

    /** Up to a key and with it, with the same values; said so that an index bounds it, as a negation would not. */
    private String upTo(int part) {
        String column = key.get(part);
        return part == key.size() - 1
                ? column + " <= ?"
                : "(" + column + " <= ? and (" + column + " < ? or " + upTo(part + 1) + "))";
    }

    private String keys() {
        return String.join(", ", key);
    }
}
