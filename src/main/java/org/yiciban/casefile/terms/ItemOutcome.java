package org.yiciban.casefile.terms;

/** How an item ended. */
public enum ItemOutcome {
    GRANTED,
    DENIED,
    NOT_ACCEPTED,
    WITHDRAWN,
    TERMINATED
}
