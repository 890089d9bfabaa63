package org.yiciban.casefile.bills;

/** What has become of a bill. */
public enum BillState {
    /** To be paid. */
    OPEN,
    /** Paid. */
    PAID,
    /** Nothing is owed any more: waived by a supervisor, or the item ended without a grant. */
    WAIVED,
    /** Paid and given back. */
    REFUNDED
}
