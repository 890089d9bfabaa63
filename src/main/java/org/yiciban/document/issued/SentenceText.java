package org.yiciban.document.issued;

import java.util.Locale;

/** A sentence in both languages, with what it names in braces; either may be empty while it is being written. */
public record SentenceText(String zh, String en) {

    String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return zh.isBlank() && en.isBlank();
    }
}
