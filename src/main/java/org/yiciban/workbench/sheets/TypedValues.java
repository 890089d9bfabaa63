package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed, as values that can be written: only what says something. */
final class TypedValues {

    private final TypedSheet typed;

    TypedValues(TypedSheet typed) {
        this.typed = typed;
    }

    /** Everything that was typed at a place; null where that is nothing. */
    @Nullable
    Object value(SheetField field, SheetPlace place) {
        if (field.type() == SheetField.Type.LIST) {
            List<String> list = list(field, place, List.of());
            return list.isEmpty() ? null : field.key().equals("otherwise") && list.size() == 1 ? list.get(0) : list;
        }
        if (field.type().several()) {
            return rows(field, place);
        }
        if (field.type().single()
                || field.type() == SheetField.Type.EITHER && !typed.one(place).isEmpty()) {
            String one = typed.one(place);
            return one.isEmpty() || one.equals(field.usual()) ? null : one;
        }
        Map<String, Object> block = block(field, place);
        return block.isEmpty() ? null : block;
    }

    private @Nullable Object rows(SheetField field, SheetPlace place) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; typed.touches(place.row(i)); i++) {
            if (!typed.drops(place.row(i))) {
                Optional.ofNullable(value(field.row(), place.row(i))).ifPresent(rows::add);
            }
        }
        Optional.ofNullable(value(field.row(), place.then(SheetPlace.NEW))).ifPresent(rows::add);
        if (rows.isEmpty()) {
            return null;
        }
        return field.type() == SheetField.Type.CASES && rows.size() == 1
                ? bare(field, rows.get(0))
                : field.type() == SheetField.Type.VALUES
                        ? rows.stream().map(row -> bare(field, row)).toList()
                        : rows;
    }

    /** The value alone, where nothing else is said of a row that may be one. */
    static Object bare(SheetField field, Object row) {
        return row instanceof Map<?, ?> block && block.size() == 1
                ? field.keys().stream()
                        .filter(key -> key.marks().bare())
                        .<Object>map(key -> block.get(key.key()))
                        .filter(one -> one != null)
                        .findFirst()
                        .orElse(row)
                : row;
    }

    /** The keys of a block that were filled in, in the order of the language. */
    Map<String, Object> block(SheetField field, SheetPlace place) {
        Map<String, Object> block = new LinkedHashMap<>();
        if (field.type() == SheetField.Type.WORDS) {
            SheetField.LANGUAGES.forEach(key -> Optional.ofNullable(value(SheetField.language(key), place.then(key)))
                    .ifPresent(said -> block.put(key, said)));
        }
        field.keys().forEach(key -> Optional.ofNullable(value(key, place.then(key.key())))
                .ifPresent(said -> block.put(key.key(), said)));
        return block;
    }

    /** A list as it was typed; what was there keeps its place and its way to be written. */
    List<String> list(SheetField field, SheetPlace place, List<String> now) {
        List<String> typedNow = typed.several(place);
        boolean ticked = !field.options().isEmpty() || !field.from().isEmpty();
        if (!ticked) {
            return typedNow.equals(now.stream().distinct().toList()) ? now : typedNow;
        }
        List<String> all = new ArrayList<>(now);
        all.removeIf(one -> typedNow.stream().noneMatch(other -> field.same(one, other)));
        typedNow.stream()
                .filter(one -> now.stream().noneMatch(other -> field.same(one, other)))
                .forEach(all::add);
        return all;
    }
}
