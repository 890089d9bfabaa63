package org.yiciban.shared;

import java.util.Locale;

/**
 * A text in the two languages of every page.
 *
 * @param zh Chinese, always there
 * @param en English; falls back to Chinese where a sheet has none
 */
public record LocalText(String zh, String en) {

    public LocalText {
        if (zh == null || zh.isBlank()) {
            throw new IllegalArgumentException("a text needs its Chinese form");
        }
        en = en == null || en.isBlank() ? zh : en;
    }

    /** The text in the language of the reader. */
    public String in(Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? en : zh;
    }
}
