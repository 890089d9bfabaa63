package org.yiciban.catalogue.yaml;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.Suggestion;

/** Readers of single words, for the values of a {@link SheetMap}. */
public final class WordValues {

    private WordValues() {}

    /** Reads lower-case words joined by hyphens; these words of the sheets tell of anything else. */
    public static Function<String, String> hyphened(String otherwise) {
        return text -> {
            if (!text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
                throw new SheetMistake(SheetWords.of(otherwise, text));
            }
            return text;
        };
    }

    /** Reads a word of a closed list, written in any case, with hyphens or underscores. */
    public static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
        return word(List.of(type.getEnumConstants()));
    }

    /** One of these words of a list. */
    public static <E extends Enum<E>> Function<String, E> word(List<E> listed) {
        return text -> {
            List<String> words = listed.stream()
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            String typed = text.toLowerCase(Locale.ROOT).replace('_', '-');
            int found = words.indexOf(typed);
            if (found < 0) {
                throw new SheetMistake(SheetWords.of(
                        "none-of",
                        text,
                        words.stream().collect(Collectors.joining(", ")),
                        Suggestion.of(typed, words)));
            }
            return listed.get(found);
        };
    }
}
