package org.yiciban.form;

import java.util.Locale;

/** Text as it comes from a keyboard. */
final class Typed {

    private Typed() {}

    /** Blanks at both ends go, the no-break space included, which {@code strip} leaves. */
    static String trimmed(String typed) {
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

    /** Whether the text holds what no keyboard types: control characters, broken surrogates, reversed direction. */
    static boolean unprintable(String typed, boolean lines) {
        for (int index = 0; index < typed.length(); ) {
            int point = typed.codePointAt(index);
            boolean lineSign = lines && (point == '\n' || point == '\t');
            if (!lineSign && (Character.isISOControl(point) || surrogate(point) || turnsDirection(point))) {
                return true;
            }
            index += Character.charCount(point);
        }
        return false;
    }

    private static boolean surrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static boolean turnsDirection(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069 || point == 0x2028;
    }

    private static boolean blank(char character) {
        return Character.isWhitespace(character) || character == '\u00A0' || character == '\uFEFF';
    }
}
