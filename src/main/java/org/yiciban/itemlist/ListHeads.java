package org.yiciban.itemlist;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the heads of a list below its titles, and guesses by their words what the columns say. */
final class ListHeads {

    private static final int DEEPEST = 30;
    private static final int WORST = 1_000;

    private ListHeads() {}

    /** The sheet and the row in which most heads are known; the first row where none is. */
    static ListColumns guess(List<ListFile.Table> sheets) {
        ListColumns best = new ListColumns(0, sheets.get(0).rows().get(0).number(), new TreeMap<>());
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            List<ListFile.Row> rows = sheets.get(sheet).rows();
            for (ListFile.Row row : rows.subList(0, Math.min(rows.size(), DEEPEST))) {
                SortedMap<Integer, ListField> known = fields(texts(sheets.get(sheet), row.number()));
                if (known.size() > best.fields().size() && known.size() > 1) {
                    best = new ListColumns(sheet, row.number(), known);
                }
            }
        }
        return best;
    }

    /** The heads that end with that row; what stands above a part of a head in two rows is its beginning. */
    static SortedMap<Integer, String> texts(ListFile.Table sheet, int header) {
        SortedMap<Integer, String> texts = new TreeMap<>();
        ListFile.Row above = null;
        for (ListFile.Row row : sheet.rows()) {
            if (row.number() < header) {
                above = row;
            } else if (row.number() == header) {
                SortedMap<Integer, String> own = new TreeMap<>(row.cells());
                ListFile.Row before = above;
                boolean two = before != null && shares(row, before);
                own.forEach((column, text) -> {
                    String over = two && before != null ? before.at(column) : "";
                    texts.put(column, over.isEmpty() || over.equals(text) ? text : over + text);
                });
            }
        }
        return texts;
    }

    /** Two rows of heads have some in common, merged over both; a title above has one text over all. */
    private static boolean shares(ListFile.Row row, ListFile.Row above) {
        return row.cells().entrySet().stream()
                                .filter(one -> one.getValue().equals(above.at(one.getKey())))
                                .count()
                        > 0
                && above.cells().values().stream().distinct().count() > 1;
    }

    /** What the columns say, as their heads let one guess; each field once, by the head that fits it best. */
    static SortedMap<Integer, ListField> fields(Map<Integer, String> heads) {
        SortedMap<Integer, ListField> fields = new TreeMap<>();
        for (ListField field : ListField.values()) {
            heads.entrySet().stream()
                    .filter(head -> !fields.containsKey(head.getKey()))
                    .filter(head -> distance(field, head.getValue()) < WORST)
                    .filter(head -> isNearest(field, head.getValue()))
                    .min(Comparator.comparingInt(head -> distance(field, head.getValue())))
                    .ifPresent(head -> fields.put(head.getKey(), field));
        }
        bareUnits(heads, fields);
        return fields;
    }

    /** A column that is headed only 单位 stands behind the limit whose unit it says. */
    private static void bareUnits(Map<Integer, String> heads, SortedMap<Integer, ListField> fields) {
        heads.forEach((column, text) -> {
            Optional<ListField> before = Optional.ofNullable(fields.get(column - 1))
                    .filter(field -> field == ListField.STATUTORY || field == ListField.PROMISED)
                    .filter(field -> plain(text).endsWith("单位"))
                    .map(ListField::unitOf);
            before.filter(field -> !fields.containsValue(field)).ifPresent(field -> fields.put(column, field));
        });
    }

    private static boolean isNearest(ListField field, String head) {
        int own = distance(field, head);
        for (ListField other : ListField.values()) {
            if (distance(other, head) < own) {
                return false;
            }
        }
        return true;
    }

    /** How much more a head says than a word of the field; 0 where it says just that. */
    private static int distance(ListField field, String head) {
        String plain = plain(head);
        return field.words().stream()
                .filter(word -> plain.equals(word) || word.length() > 2 && plain.contains(word))
                .mapToInt(word -> plain.length() - word.length())
                .min()
                .orElse(WORST);
    }

    /** Without what people put around the words: blanks, stars, remarks in brackets. */
    static String plain(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("[\\s*:、.。]", "");
    }
}
