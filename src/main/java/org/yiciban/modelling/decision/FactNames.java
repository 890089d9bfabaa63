package org.yiciban.modelling.decision;

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
 */
public record FactNames(Map<String, LocalText> words) {

    /** Where nothing has a name. */
    public static final FactNames NONE = new FactNames(Map.of());

    /**
     * The names that a sheet gives, and the application form in their place.
     *
     * @param sheet of a bundle, unchecked
     * @param form the questions of its application form, by their keys
     */
    public static FactNames of(Map<?, ?> sheet, Map<String, FormField> form) {
        Map<String, LocalText> words = new HashMap<>();
        for (Map<?, ?> fact : maps(sheet.get("facts"))) {
            FormField field = "answer".equals(fact.get("from")) ? form.get(String.valueOf(fact.get("field"))) : null;
            if (field != null) {
                put(words, fact, field.json().path("label").asString(""), field.property("labelEn"));
            }
            put(words, fact, fact.get("name"));
        }
        maps(sheet.get("questions")).forEach(question -> put(words, question, question.get("text")));
        return new FactNames(Map.copyOf(words));
    }

    private static void put(Map<String, LocalText> words, Map<?, ?> said, @Nullable Object name) {
        if (name instanceof Map<?, ?> text) {
            put(words, said, Objects.toString(text.get("zh"), ""), Objects.toString(text.get("en"), ""));
        }
    }

    private static void put(Map<String, LocalText> words, Map<?, ?> said, String zh, String en) {
        if (!zh.isBlank()) {
            words.put(String.valueOf(said.get("key")), new LocalText(zh, en.isBlank() ? zh : en));
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

    private String list(Collection<String> keys, Function<LocalText, String> language, String gap, String form) {
        return keys.stream()
                .sorted()
                .map(key -> words.containsKey(key)
                        ? form.formatted(key, Report.shown(language.apply(words.get(key))))
                        : key)
                .collect(Collectors.joining(gap));
    }
}
