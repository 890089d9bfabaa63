package org.yiciban.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.context.Sheets;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.shared.LocalText;

/** The keys of a sheet, and the entries of its lists, each by its own name. */
final class SheetParts {

    private SheetParts() {}

    static FileParts of(ModelFile file) throws UnreadableFile {
        List<Part> parts = new ArrayList<>();
        Object content = Sheets.content(file);
        if (content instanceof Map<?, ?> sheet) {
            sheet.forEach((key, value) -> said(String.valueOf(key), value, parts));
        } else if (content instanceof Collection<?> list) {
            entries("", list, parts);
        }
        return new FileParts(parts, "");
    }

    private static void said(String key, @Nullable Object value, List<Part> parts) {
        if (value instanceof Collection<?> list
                && !list.isEmpty()
                && list.stream().allMatch(one -> id(one) != null)) {
            entries(key, list, parts);
            return;
        }
        if (value == null || value instanceof Collection<?> none && none.isEmpty()) {
            // an empty list says what a missing one says; its first entry is new, and nothing is gone
            return;
        }
        Map<String, String> values = new TreeMap<>();
        FlatValues.of(value, "", values);
        parts.add(Part.of(Change.Kind.KEY, key, "", Part.named("", "", key), values));
    }

    private static void entries(String list, Collection<?> entries, List<Part> parts) {
        int at = 0;
        for (Object entry : entries) {
            at++;
            String id = Optional.ofNullable(id(entry)).orElse(String.valueOf(at));
            Map<String, String> values = new TreeMap<>();
            FlatValues.of(entry, "", values);
            parts.add(Part.of(
                    Change.Kind.ENTRY,
                    list.isEmpty() ? id : list + "/" + id,
                    list.isEmpty() ? "." : list,
                    name(entry, id),
                    values));
        }
    }

    private static @Nullable String id(@Nullable Object entry) {
        return entry instanceof Map<?, ?> map
                ? Stream.of("id", "code", "key")
                        .map(map::get)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static LocalText name(Object entry, String id) {
        if (entry instanceof Map<?, ?> map) {
            Object said = Optional.<Object>ofNullable(map.get("name")).orElse(map.get("text"));
            if (said instanceof Map<?, ?> both && both.get("zh") != null) {
                String zh = String.valueOf(both.get("zh"));
                return Part.named(zh, Objects.toString(both.get("en"), zh), id);
            }
        }
        return Part.named("", "", id);
    }
}
