package org.yiciban.draft;

import org.yiciban.material.Upload;
import org.yiciban.shared.LocalText;

/**
 * An upload that is one of the papers.
 *
 * @param words what it is (“PDF，3 页”), so that whoever chose it sees that it was read; null in drafts of before
 */
public record DraftPaper(String code, String uploadId, String name, long size, LocalText words) {

    /** An upload as the paper of this code. */
    public static DraftPaper of(String code, Upload upload) {
        return new DraftPaper(code, upload.id(), upload.name(), upload.size(), upload.words());
    }

    /** Whether it is the same file for the same paper, as a form that was sent twice brings it. */
    boolean isAgain(DraftPaper other) {
        return code.equals(other.code) && name.equals(other.name) && size == other.size;
    }
}
