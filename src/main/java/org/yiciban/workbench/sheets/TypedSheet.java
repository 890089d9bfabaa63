package org.yiciban.workbench.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed into the form of a sheet.
 *
 * @param all the values by their names
 */
record TypedSheet(Map<String, List<String>> all) {

    /** Begins the name of every field. */
    static final String FIELD = "f.";

    /** Begins the name of the mark by which a row is taken away. */
    static final String DROP = "drop.";

    /** Ends the name of the field that has the unit of a limit. */
    static final String UNIT = ".unit";

    static final TypedSheet NOTHING = new TypedSheet(Map.of());

    boolean has(SheetPlace place) {
        return all.containsKey(FIELD + place);
    }

    /** Whether something was sent of what lies in it. */
    boolean touches(SheetPlace place) {
        return has(place)
                || all.keySet().stream().anyMatch(name -> name.startsWith(FIELD + place + (place.isRoot() ? "" : "/")));
    }

    /** What the page itself sends beside the fields; empty where it doesn't. */
    String said(String name) {
        return all.getOrDefault(name, List.of("")).get(0);
    }

    /** Without blanks around it, and with lines as files end them. */
    String one(SheetPlace place) {
        String value = first(FIELD + place);
        String unit = first(FIELD + place + UNIT);
        return value.matches("[0-9]+") ? value + unit : value;
    }

    private String first(String name) {
        return clean(all.getOrDefault(name, List.of("")).get(0));
    }

    /** What was ticked, or written one beneath the other. */
    List<String> several(SheetPlace place) {
        return all.getOrDefault(FIELD + place, List.of()).stream()
                .flatMap(one -> clean(one).lines())
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    boolean drops(SheetPlace row) {
        return all.containsKey(DROP + row);
    }

    /** The same, where the Chinese stands for the English that nobody has written. */
    TypedSheet inBothLanguages() {
        Map<String, List<String>> both = new LinkedHashMap<>(all);
        both.replaceAll((name, said) -> {
            String chinese = name.replaceFirst("/en$", "/zh");
            return said.stream().allMatch(String::isBlank) ? all.getOrDefault(chinese, said) : said;
        });
        return new TypedSheet(both);
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
