package org.yiciban.workbench.sheets;

/** A text and its lines. */
class SheetLines {

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

    /** Where the line ends, before its line feed. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** The line of a place in the text, counted from one. */
    int line(int at) {
        return (int) text.substring(0, at).chars().filter(sign -> sign == '\n').count() + 1;
    }
}
