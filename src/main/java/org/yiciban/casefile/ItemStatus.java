package org.yiciban.casefile;

/** Where an item of a case stands. */
public enum ItemStatus {
    WAITING,
    OPEN,
    SPECIAL_PROCEDURE,
    DECIDING,
    DECIDED,
    ENDED,
    REVOKED;

    /** No decision is to come any more. */
    public boolean isFinal() {
        return this == DECIDED || this == ENDED || this == REVOKED;
    }

    /** The agency works on it. */
    public boolean isRunning() {
        return this == OPEN || this == SPECIAL_PROCEDURE || this == DECIDING;
    }
}
