package org.yiciban.bounds;

/**
 * Texts that can be kept as they came. Controls are typed by nobody but as the ends of lines and tabs, PostgreSQL keeps no
 * U+0000 and no half of a character, and no reader could show them; a text without them would be another one than was sent.
 */
public final class KeptText {

    private KeptText() {}

    /** Whether every sign of a text can be kept. Halves that belong together count as the one sign that they are. */
    public static boolean isKept(String text) {
        return text.codePoints().allMatch(KeptText::isKept);
    }

    /** The text with a blank in the place of each sign that can't be kept; U+000B and U+000C end a line in text processors. */
    static String readable(String text) {
        StringBuilder read = new StringBuilder();
        text.codePoints()
                .map(sign -> isKept(sign) ? sign : sign == '\u000B' || sign == '\f' ? '\n' : ' ')
                .forEach(read::appendCodePoint);
        return read.toString();
    }

    private static boolean isKept(int sign) {
        boolean typed = sign == '\t' || sign == '\n' || sign == '\r' || !Character.isISOControl(sign);
        return typed && (sign < Character.MIN_SURROGATE || sign > Character.MAX_SURROGATE);
    }
}
