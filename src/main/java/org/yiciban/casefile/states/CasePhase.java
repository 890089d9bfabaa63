package org.yiciban.casefile.states;

/** The part of its way on which a case stands, or on which it was broken off. */
public enum CasePhase {
    RECEPTION,
    REVIEW,
    SERVICE,
    END
}
