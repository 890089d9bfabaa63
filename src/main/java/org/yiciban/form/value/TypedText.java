package org.yiciban.form.value;

import java.util.Locale;

/** Text as it comes from a keyboard. */
public final class TypedText {

    private TypedText() {}

    /** Blanks at both ends go, the no-break space included, which {@code strip} leaves. */
    public static String trimmed(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && blank(typed.charAt(from))) {
            from++;
        }
        while (to > from && blank(typed.charAt(to - 1))) {
            to--;
        }
        return typed.substring(from, to);
    }

    /** A code in its stored form: no blanks anywhere, upper case. */
    static String code(String typed) {
        StringBuilder kept = new StringBuilder();
        typed.chars().filter(character -> !blank((char) character)).forEach(character -> kept.append((char) character));
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean blank(char character) {
        return Character.isWhitespace(character) || character == '\u00A0' || character == '\uFEFF';
    }
}
