package org.yiciban.identity.trace;

import java.util.Arrays;
import java.util.List;

/** What is taken down: reads of personal data, and what happens at the doors. */
public enum TraceKind {
    /** A case was opened, with what its pages tell. */
    CASE_OPENED(true),
    /** A task was opened, with the answers and papers that it concerns. */
    TASK_OPENED(true),
    /** A paper of the applicant was opened. */
    PAPER_OPENED(true),
    /** A document of the case was opened. */
    DOCUMENT_OPENED(true),
    /** The file of a case, with all that the reader has a right to, was taken away. */
    FILE_TAKEN(true),
    /** A receipt with the query code was shown or printed. */
    RECEIPT_OPENED(true),
    /** A list named cases. */
    CASES_LISTED(false),
    /** Cases were looked for. */
    CASES_SOUGHT(false),
    /** Somebody logged in. */
    LOGIN(false),
    /** A wrong name or password. */
    LOGIN_WRONG(false),
    /** A login that had to wait, after too many wrong ones. */
    LOGIN_LOCKED(false),
    /** A query code was right. */
    CODE_RIGHT(false),
    /** A query code was wrong, or the case doesn't exist. */
    CODE_WRONG(false),
    /** A query code that wasn't looked at, after too many wrong ones. */
    CODE_LOCKED(false),
    /** A link for a password was wrong or no more good. */
    LINK_WRONG(false),
    /** Links weren't looked at, after too many wrong ones, or too many asked who has an account. */
    OTHERS_LOCKED(false),
    /** A door that isn't for this person. */
    DOOR_REFUSED(false),
    /** An applicant's account was opened. */
    ACCOUNT_OPENED(false),
    /** An account of the staff was opened or changed, disabled or enabled. */
    ACCOUNT_CHANGED(false),
    /** A link to set a password with was made. */
    LINK_MADE(false),
    /** A password was set. */
    PASSWORD_SET(false),
    /** Whose account a case is in: asked for, confirmed or taken back; a mandate ended. */
    CASE_CLAIMED(false),
    /** The traces were looked at. */
    TRACES_READ(false),
    /** Data left the program as a file. */
    EXPORTED(false);

    private final boolean opening;

    TraceKind(boolean opening) {
        this.opening = opening;
    }

    /** What one opens to read one case: its applicant is told. */
    static List<TraceKind> openings() {
        return Arrays.stream(values()).filter(TraceKind::isOpening).toList();
    }

    boolean isOpening() {
        return opening;
    }

    /** Whether it is a read of personal data: taken down when it isn't the applicant's side that reads. */
    boolean isRead() {
        return opening || this == CASES_LISTED || this == CASES_SOUGHT;
    }
}
