package org.yiciban.casefile.states;

/** Where a case stands. */
public enum CaseStatus {
    RECEIVED,
    CORRECTION,
    ACCEPTED,
    DELIVERING,
    COMPLETED,
    NOT_ACCEPTED,
    ABANDONED,
    WITHDRAWN;

    /** Nothing more happens in the procedure proper. */
    public boolean isFinal() {
        return this == COMPLETED || this == NOT_ACCEPTED || this == ABANDONED || this == WITHDRAWN;
    }
}
