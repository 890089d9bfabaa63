package org.yiciban.casefile.states;

/** How a case was accepted: by a person, by operation of law (Art. 32(4)), or with a paper still owed (容缺受理). */
public enum AcceptanceMode {
    NORMAL,
    DEEMED,
    DEFERRED;

    /** The step of the case by which it is accepted. */
    public CaseTransition transition() {
        return this == DEEMED ? CaseTransition.ACCEPT_BY_LAW : CaseTransition.ACCEPT;
    }
}
