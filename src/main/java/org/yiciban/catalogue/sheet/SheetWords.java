package org.yiciban.catalogue.sheet;

import org.yiciban.shared.LocalText;
import org.yiciban.shared.Sentences;

/** What is said of sheets, in both languages. */
public final class SheetWords {

    private static final Sentences SENTENCES = new Sentences("sheet");

    private SheetWords() {}

    public static LocalText of(String key, Object... arguments) {
        return SENTENCES.of(key, arguments);
    }

    /** What a value of the program says of a text that it can't be made of; in Chinese by the kind of value. */
    public static LocalText of(String text, IllegalArgumentException mistake) {
        if (mistake instanceof SheetMistake told) {
            return told.words();
        }
        String english = String.valueOf(mistake.getMessage());
        String key = english.contains("words joined by hyphens")
                ? "code-form"
                : english.startsWith("a limit")
                        ? "limit-form"
                        : english.startsWith("a division") ? "division-form" : "wrong";
        return of(key, english, text);
    }
}
