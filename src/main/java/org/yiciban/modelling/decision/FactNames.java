package org.yiciban.modelling.decision;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.LocalText;

/**
 * What people call the answers and results that a table may read and give.
 *
 * @param words by key; what has no name of its own isn't there
 * @param values by key, what people call its values
 */
public record FactNames(Map<String, LocalText> words, Map<String, Map<String, LocalText>> values) {

    /** Where nothing has a name. */
    public static final FactNames NONE = new FactNames(Map.of(), Map.of());

    /**
     * The names that a sheet gives, and the application form in their place.
     *
     * @param sheet of a bundle, unchecked
     * @param form the questions of its application form, by their keys
     */
    public static FactNames of(Map<?, ?> sheet, Map<String, FormField> form) {
        Map<String, LocalText> words = new HashMap<>();
        Map<String, Map<String, LocalText>> values = new HashMap<>();
        for (Map<?, ?> fact : maps(sheet.get("facts"))) {
            FormField field = "answer".equals(fact.get("from")) ? form.get(String.valueOf(fact.get("field"))) : null;
            if (field != null) {
                put(words, fact.get("key"), field.json().path("label").asString(""), field.property("labelEn"));
                Map<String, LocalText> options =
                        values.computeIfAbsent(String.valueOf(fact.get("key")), none -> new HashMap<>());
                field.json()
                        .path("values")
                        .forEach(option -> put(
                                options,
                                option.path("value").asString(""),
                                option.path("label").asString(""),
                                option.path("labelEn").asString("")));
            }
            put(words, values, fact, fact.get("name"));
        }
        maps(sheet.get("questions")).forEach(question -> put(words, values, question, question.get("text")));
        return new FactNames(Map.copyOf(words), Map.copyOf(values));
    }

    private static void put(
            Map<String, LocalText> words,
            Map<String, Map<String, LocalText>> values,
            Map<?, ?> said,
            @Nullable Object name) {
        put(words, said.get("key"), name);
        Map<String, LocalText> options =
                values.computeIfAbsent(String.valueOf(said.get("key")), none -> new HashMap<>());
        maps(said.get("options")).forEach(option -> put(options, option.get("value"), option.get("text")));
    }

    private static void put(Map<String, LocalText> words, @Nullable Object key, @Nullable Object name) {
        if (name instanceof Map<?, ?> text) {
            put(words, key, Objects.toString(text.get("zh"), ""), Objects.toString(text.get("en"), ""));
        }
    }

    private static void put(Map<String, LocalText> words, @Nullable Object key, String zh, String en) {
        if (!zh.isBlank()) {
            words.put(String.valueOf(key), new LocalText(zh, en.isBlank() ? zh : en));
        }
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        return list instanceof List<?> entries
                ? entries.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(entry -> (Map<?, ?>) entry)
                        .toList()
                : List.of();
    }

    /** These keys, each with what it is called. */
    LocalText list(Collection<String> keys) {
        return keys.isEmpty()
                ? new LocalText("（没有）", "none")
                : new LocalText(list(keys, LocalText::zh, "、", "%s（%s）"), list(keys, LocalText::en, ", ", "%s (%s)"));
    }

    /** A situation, {@code area = 50, kind = school}, in these words. */
    LocalText situation(String shown) {
        return new LocalText(
                situation(shown, LocalText::zh, "、", "%s（%s）"), situation(shown, LocalText::en, ", ", "%s (%s)"));
    }

    private String situation(String shown, Function<LocalText, String> language, String gap, String form) {
        return Arrays.stream(shown.split(", "))
                .map(part -> {
                    String[] sides = part.split(" = ", 2);
                    Map<String, LocalText> options = values.getOrDefault(sides[0], Map.of());
                    return sides.length < 2
                            ? part
                            : named(sides[0], words, language, form) + " = " + named(sides[1], options, language, form);
                })
                .collect(Collectors.joining(gap));
    }

    private static String named(
            String key, Map<String, LocalText> words, Function<LocalText, String> language, String form) {
        return words.containsKey(key) ? form.formatted(Report.shown(language.apply(words.get(key))), key) : key;
    }

    private String list(Collection<String> keys, Function<LocalText, String> language, String gap, String form) {
        return keys.stream()
                .sorted()
                .map(key -> words.containsKey(key)
                        ? form.formatted(key, Report.shown(language.apply(words.get(key))))
                        : key)
                .collect(Collectors.joining(gap));
    }
}
