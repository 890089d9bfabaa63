package org.yiciban.publication;

/** How far a draft has come. */
public enum DraftState {
    /** Worked at. */
    EDITING,
    /** Fixed, and waiting for a publisher. */
    SUBMITTED,
    /** A publisher has decided the day from which it is at work. */
    DATED,
    /** Released. */
    PUBLISHED,
    /** Given up. */
    DISCARDED;

    /** Whether it has not come to its end. */
    public boolean isOpen() {
        return this != PUBLISHED && this != DISCARDED;
    }
}
