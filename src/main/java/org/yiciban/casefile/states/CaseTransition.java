package org.yiciban.casefile.states;

/** What can happen to a case as a whole. */
public enum CaseTransition {
    REQUEST_CORRECTION,
    SUPPLEMENT,
    ACCEPT,
    ACCEPT_BY_LAW,
    DECLINE,
    ABANDON,
    /** An act that came in time was recorded late: what its silence had caused is undone. */
    REINSTATE,
    /** An item of a case that was over goes on after all. */
    REOPEN,
    WITHDRAW,
    START_DELIVERY,
    COMPLETE
}
