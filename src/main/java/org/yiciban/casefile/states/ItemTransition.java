package org.yiciban.casefile.states;

/** What can happen to one item. */
public enum ItemTransition {
    OPEN,
    REQUEST_CORRECTION,
    SUPPLEMENT,
    START_SPECIAL_PROCEDURE,
    FINISH_SPECIAL_PROCEDURE,
    PROPOSE,
    SEND_BACK,
    DECIDE,
    DECLINE,
    WITHDRAW,
    END_WITH_GIVER,
    REINSTATE,
    END_FOR_MISSING_PAPER,
    /** A promised paper did not come: what is there is decided on. */
    DECIDE_WITHOUT_PAPER,
    END_UNANSWERED,
    /** The answer has not come in time and is not waited for. */
    MARK_LATE,
    REVOKE
}
