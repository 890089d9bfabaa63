package org.yiciban.casefile.states;

/** Where an item of a case stands. */
public enum ItemStatus {
    WAITING,
    OPEN,
    /** Sent back by its own agency, which received it for itself; the applicant hands it in again. */
    CORRECTION,
    SPECIAL_PROCEDURE,
    DECIDING,
    DECIDED,
    ENDED,
    REVOKED;

    /** No decision is to come any more. */
    public boolean isFinal() {
        return this == DECIDED || this == ENDED || this == REVOKED;
    }

    /** Its turn has come and it has no decision. */
    public boolean isRunning() {
        return this == OPEN || this == CORRECTION || this == SPECIAL_PROCEDURE || this == DECIDING;
    }
}
