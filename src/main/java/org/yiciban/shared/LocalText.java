package org.yiciban.shared;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text in the two languages of every page.
 *
 * @param zh Chinese, always there
 * @param en English; falls back to Chinese where a sheet has none
 */
public record LocalText(String zh, String en) implements Serializable {

    public LocalText {
        if (zh == null || zh.isBlank()) {
            throw new IllegalArgumentException("a text needs its Chinese form");
        }
        en = en == null || en.isBlank() ? zh : en;
    }

    /** With English where there is any. */
    public static LocalText of(String zh, @Nullable String en) {
        return new LocalText(zh, en == null ? zh : en);
    }

    /** Several in one list. */
    public static LocalText listed(List<LocalText> texts) {
        return new LocalText(
                texts.stream().map(LocalText::zh).collect(Collectors.joining("、")),
                texts.stream().map(LocalText::en).collect(Collectors.joining(", ")));
    }

    /** What a person wrote, the same for every reader; null where it is null or blank. */
    public static @Nullable LocalText written(@Nullable String text) {
        return text == null || text.isBlank() ? null : new LocalText(text, text);
    }

    /** Whether English readers have words of their own. */
    public boolean translated() {
        return !en.equals(zh);
    }

    /** The language in which that reader gets it, as pages name languages. */
    public String language(Locale locale) {
        return translated() && "en".equals(locale.getLanguage()) ? "en" : "zh-CN";
    }

    /** The text in the language of the reader. */
    public String in(Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? en : zh;
    }
}
