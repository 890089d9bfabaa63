package org.yiciban.itemlist;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a list says what.
 *
 * @param sheet its place in the file, from 0
 * @param header number of the last row of the heads; the items stand below
 * @param fields by column from 0; a column that says nothing of use is missing
 */
public record ListColumns(int sheet, int header, SortedMap<Integer, ListField> fields) {

    public ListColumns {
        fields = new TreeMap<>(fields);
    }

    Optional<Integer> of(ListField field) {
        return fields.entrySet().stream()
                .filter(one -> one.getValue() == field)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
