package org.yiciban.identity.trace;

/** What came of it. */
public enum TraceOutcome {
    /** It was done or shown. */
    DONE,
    /** The rules don't allow it to this person, or there were too many tries. */
    REFUSED,
    /** The same answer as for what doesn't exist. */
    UNSEEN,
    /** What was sent wasn't right, or the program failed: nothing was done. */
    FAILED;

    /** By the status of the answer. */
    static TraceOutcome of(int status) {
        return switch (status) {
            case 401, 403, 429 -> REFUSED;
            case 404 -> UNSEEN;
            default -> status < 400 ? DONE : FAILED;
        };
    }
}
