package org.yiciban.deadline.calendar;

/** Text as files have it. */
final class StoredText {

    private static final String MARK = "\uFEFF";

    private StoredText() {}

    /** Without the mark of the byte order that some editors write in front. */
    static String withoutMark(String text) {
        if (text == null) {
            return "";
        }
        return text.startsWith(MARK) ? text.substring(1) : text;
    }
}
