package org.yiciban.draft;

/** An upload that is one of the papers. */
public record DraftPaper(String code, String uploadId, String name, long size) {

    /** Whether it is the same file for the same paper, as a form that was sent twice brings it. */
    boolean isAgain(DraftPaper other) {
        return code.equals(other.code) && name.equals(other.name) && size == other.size;
    }
}
