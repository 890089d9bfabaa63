package org.yiciban.casefile.states;

/** How an item ended. */
public enum ItemOutcome {
    GRANTED,
    DENIED,
    NOT_ACCEPTED,
    WITHDRAWN,
    TERMINATED,
    /** Nobody answered in time; the case went on without waiting for it. */
    LATE
}
