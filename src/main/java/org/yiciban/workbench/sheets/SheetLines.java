package org.yiciban.workbench.sheets;

import java.util.regex.Pattern;

/** A text and its lines. */
class SheetLines {

    /** An end of a line as most files have it. */
    private static final Pattern LONE = Pattern.compile("(?<!\r)\n");

    private static final Pattern KEPT = Pattern.compile("[|>][1-9]?\\+");

    private final String text;

    SheetLines(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Where the line begins. */
    int lineStart(int at) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        // a mark of the byte order is no column
        return start == 0 && at > 0 && text.charAt(0) == '\uFEFF' ? 1 : start;
    }

    /** Where the line ends, before what ends it. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        int last = end < 0 ? text.length() : end;
        return last > at && text.charAt(last - 1) == '\r' ? last - 1 : last;
    }

    /** Where the next line begins. */
    int lineNext(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /** New lines as the others end. */
    String ended(String lines) {
        boolean carried = text.contains("\r\n") && !LONE.matcher(text).find();
        return carried ? LONE.matcher(lines).replaceAll("\r\n") : lines;
    }

    /** The line of a place in the text, counted from one. */
    int line(int at) {
        return (int) text.substring(0, at).chars().filter(sign -> sign == '\n').count() + 1;
    }

    /** Whether a text begins there to which the blank lines behind it belong. */
    boolean keepsLines(int at) {
        return KEPT.matcher(text).region(at, text.length()).lookingAt();
    }
}
