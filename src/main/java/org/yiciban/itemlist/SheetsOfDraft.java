package org.yiciban.itemlist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.modelling.context.Sheets;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.UnreadableFile;

/**
 * What the sheets of a draft say, as far as a list can say it, too.
 *
 * @param items by their code
 * @param agencies their codes by their names
 * @param papers their names by their codes
 */
record SheetsOfDraft(Map<String, Item> items, Map<String, String> agencies, Map<String, String> papers) {

    private static final String ITEMS = CataloguePaths.item("").replace(".yaml", "");

    /** The sheet of an item: where it stands, its text, and what it says. */
    record Item(String path, String text, Map<?, ?> said) {

        /** What stands at the end of that way of keys; empty where nothing does. */
        String at(String... way) {
            return Objects.toString(inner(way), "");
        }

        @Nullable
        Object inner(String... way) {
            Object value = said;
            for (String key : way) {
                value = value instanceof Map<?, ?> map ? map.get(key) : null;
            }
            return value;
        }

        List<?> list(String key) {
            return said.get(key) instanceof List<?> list ? list : List.of();
        }
    }

    /** @throws InvalidInput where one of the sheets can't be read */
    static SheetsOfDraft of(SortedMap<String, String> files) {
        Map<String, Item> items = new LinkedHashMap<>();
        Map<String, String> agencies = new LinkedHashMap<>();
        Map<String, String> papers = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(ITEMS) && content(path, text) instanceof Map<?, ?> said) {
                items.put(Objects.toString(said.get("code"), path), new Item(path, text, said));
            }
            for (Map<?, ?> entry : entries(path, CataloguePaths.AGENCIES, text)) {
                agencies.put(name(entry), Objects.toString(entry.get("code"), ""));
            }
            for (Map<?, ?> entry : entries(path, CataloguePaths.MATERIALS, text)) {
                papers.put(Objects.toString(entry.get("code"), ""), name(entry));
            }
        });
        return new SheetsOfDraft(items, agencies, papers);
    }

    private static List<Map<?, ?>> entries(String path, String list, String text) {
        List<Map<?, ?>> entries = new ArrayList<>();
        if (CataloguePaths.listOf(path).filter(list::equals).isPresent()
                && content(path, text) instanceof List<?> all) {
            all.forEach(entry -> {
                if (entry instanceof Map<?, ?> map) {
                    entries.add(map);
                }
            });
        }
        return entries;
    }

    private static String name(Map<?, ?> entry) {
        return entry.get("name") instanceof Map<?, ?> name ? Objects.toString(name.get("zh"), "") : "";
    }

    private static @Nullable Object content(String path, String text) {
        try {
            return Sheets.content(new ModelFile(path, text.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableFile unreadable) {
            throw InvalidInput.of("file", "sheet", "list.sheet-first", path);
        }
    }

    /** The agency that a list calls so, in full or with the place before it; empty where none, or more than one, is. */
    Optional<String> agency(String called) {
        String name = ListText.name(called);
        return Optional.ofNullable(agencies.get(name)).or(() -> {
            List<String> found = agencies.entrySet().stream()
                    .filter(one -> !one.getKey().isEmpty() && name.endsWith(one.getKey()))
                    .map(Map.Entry::getValue)
                    .distinct()
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        });
    }

    /** What an agency is called; its code where it has no name. */
    String agencyName(String code) {
        return agencies.entrySet().stream()
                .filter(one -> one.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code);
    }

    /** The code of the paper of that name. */
    Optional<String> paper(String called) {
        String name = ListText.name(called);
        return papers.entrySet().stream()
                .filter(one -> ListText.name(one.getValue()).equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
