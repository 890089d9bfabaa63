package org.yiciban.publication;

import java.util.Locale;

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

    /** The key of the sentence that says how far it is, for whoever asks for what can't be done with it then. */
    public String sentence() {
        return "draft.state." + name().toLowerCase(Locale.ROOT);
    }
}
