package org.yiciban.modeljournal;

/** What happened to a draft of a service. */
public enum ModelEvent {
    /** Somebody handed it in for the first time. */
    CREATED(true),
    /** Somebody handed in other files. */
    EDITED(true),
    /** Somebody proposed to release an earlier release again. */
    ROLLBACK_PROPOSED(true),
    /** Its content was fixed for a publisher. */
    SUBMITTED(false),
    /** It was sent back to be worked at. */
    RETURNED(false),
    /** It was given up. */
    DISCARDED(false),
    /** A publisher released it at once. */
    PUBLISHED(false),
    /** A publisher decided that it is released on a day. */
    DATED(false),
    /** Its day had come, and it was released. */
    EFFECTIVE(false),
    /** Its day had come, and it could not be released. */
    FAILED(false),
    /** Another publication took the place of a dated one. */
    REPLACED(false),
    /** Somebody asked to take a dated publication back. */
    WITHDRAWAL_ASKED(false),
    /** A publisher took a dated publication back. */
    WITHDRAWN(false);

    private final boolean edits;

    ModelEvent(boolean edits) {
        this.edits = edits;
    }

    /** Whether whoever did it has edited, and can't publish. */
    public boolean edits() {
        return edits;
    }
}
