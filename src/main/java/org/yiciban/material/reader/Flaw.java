package org.yiciban.material.reader;

/** Why a file can't be taken as a paper. */
public enum Flaw {
    /** Of a kind that isn't taken; the type says which. */
    FOREIGN,
    /** It wants a password before it shows anything. */
    LOCKED,
    /** Its end is missing. */
    CUT,
    /** It can't be opened. */
    DAMAGED,
    /** It has no page. */
    BLANK,
    /** Its first page is a cover, what matters are files inside of it. */
    PORTFOLIO,
    /** A form that only one program can draw (XFA). */
    DYNAMIC_FORM,
    /** A picture, or one on a page, has more than {@link Verdict#PIXELS_AT_MOST} pixels. */
    PIXELS,
    /** More than {@link Verdict#PAGES_AT_MOST} pages. */
    PAGES,
    /** It unpacks to a multiple of what it is, or took the reader's memory or time. */
    HEAVY,
    /** A container whose entries lead out of it, are links, hide behind each other or declare a document type. */
    UNSAFE
}
