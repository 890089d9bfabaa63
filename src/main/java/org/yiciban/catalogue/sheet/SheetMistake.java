package org.yiciban.catalogue.sheet;

import org.yiciban.shared.LocalText;

/** A text of a sheet that isn't what it should be, told in both languages. */
public final class SheetMistake extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient LocalText words;

    public SheetMistake(LocalText words) {
        super(words.en());
        this.words = words;
    }

    LocalText words() {
        return words;
    }
}
