package org.yiciban.casefile;

/** What can happen to a case as a whole. */
enum CaseVerb {
    REQUEST_CORRECTION,
    SUPPLEMENT,
    ACCEPT,
    ACCEPT_BY_LAW,
    DECLINE,
    ABANDON,
    WITHDRAW,
    START_DELIVERY,
    COMPLETE
}
