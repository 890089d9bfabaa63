package org.yiciban.atrest;

/**
 * Where a value lies. It can be read there only: copied into another row, column or table it can't be opened.
 *
 * @param row the key of its row; the parts of a key of several columns are joined by {@code /}
 */
public record Place(String table, String column, String row) {

    /** What the value is bound to, together with its key. */
    String bound(String keyId) {
        return "v1\n" + keyId + "\n" + table + "\n" + column + "\n" + row;
    }
}
