package org.yiciban.catalogue.sheet;

import org.yiciban.shared.LocalText;
import org.yiciban.shared.MistypedValue;
import org.yiciban.shared.Sentences;

/** What is said of sheets, in both languages. */
public final class SheetWords {

    private static final Sentences SENTENCES = new Sentences("sheet");

    private SheetWords() {}

    public static LocalText of(String key, Object... arguments) {
        return SENTENCES.of(key, arguments);
    }

    /** What a value of the program says of a text that it can't be made of, by how it is written. */
    public static LocalText of(String text, IllegalArgumentException mistake) {
        if (mistake instanceof SheetMistake told) {
            return told.words();
        }
        String key = mistake instanceof MistypedValue value
                ? switch (value.form()) {
                    case CODE -> "code-form";
                    case LIMIT -> "limit-form";
                    case DIVISION -> "division-form";
                }
                : "wrong";
        return of(key, String.valueOf(mistake.getMessage()), text);
    }
}
