package org.yiciban.shared;

import java.util.regex.Pattern;

/**
 * Signs that nobody sees and that make one text look like another: controls, what turns the direction, zero-width and tag
 * characters, selectors of variants, fillers that draw nothing, halves of characters. The one list for names of persons,
 * of files and for whatever is printed. What this program's version of Unicode doesn't know yet stays, as rare signs of
 * names are added late; so do private use and the selectors of Mongolian letters, which belong to their spelling.
 */
public final class Unseen {

    private static final String FILLERS = "\\u115F\\u1160\\u3164\\uFFA0\\u2800\\u034F\\u17B4\\u17B5";
    private static final String NO_SIGNS = "\\uFDD0-\\uFDEF\\uFFFE\\uFFFF\\u2065\\uFFF0-\\uFFF8";
    /** Tags, and in the end the selectors of variants of Han signs. */
    private static final String TAGS = "\\x{E0000}-\\x{E0FFF}";

    private static final Pattern ANY = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029\\uFE00-\\uFE0F" + FILLERS + NO_SIGNS + TAGS + "&&[^\\u180E]]");
    /** Join or part letters and choose the coloured form of a sign: without them a text that is read falls apart. */
    private static final Pattern JOINING = Pattern.compile("[\\u200C\\u200D\\uFE0E\\uFE0F]");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final Pattern MISLEADING = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069" + NO_SIGNS + "\\x{E0000}-\\x{E007F}]");

    private Unseen() {}

    /** Whether a text holds any of them. */
    public static boolean within(String text) {
        return ANY.matcher(text).find();
    }

    /**
     * Whether a text reads otherwise than it is kept, or can't be kept: controls, turned direction, tags, halves. Line
     * breaks and tabs do no harm where there are lines.
     */
    public static boolean misleads(String text, boolean lines) {
        return MISLEADING
                .matcher(lines ? text.replace('\n', ' ').replace('\t', ' ') : text)
                .find();
    }

    /** The text without any of them. */
    public static String without(String text) {
        return ANY.matcher(text).replaceAll("");
    }

    /** Running text as it is read: signs that join, line breaks and tabs stay, the others go. */
    public static String readable(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(Unseen::isRead).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The same on one line: breaks and controls become blanks. */
    public static String oneLine(String text) {
        return readable(BREAKS.matcher(text).replaceAll(" "));
    }

    private static boolean isRead(int point) {
        String sign = Character.toString(point);
        return point == '\n'
                || point == '\t'
                || !within(sign)
                || JOINING.matcher(sign).matches();
    }
}
