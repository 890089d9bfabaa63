package org.yiciban.casefile.states;

/** What can be wrong with the journal of a case. */
public enum JournalFault {
    /** A line, or its seal, isn't as it was written. */
    CHANGED,
    /** A line in the midst isn't there. */
    MISSING,
    /** The last lines aren't there, or the row of the case was changed. */
    CUT,
    /** There are more lines than were written. */
    ADDED,
    /** The lines are sealed, but they aren't those that a head was signed over. */
    REWRITTEN,
    /** A head speaks of a case that isn't there. */
    GONE
}
