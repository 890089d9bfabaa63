package org.yiciban.casefile.states;

/** What the journal can say; each has a sentence in the message files under {@code journal.<name>}. */
public enum JournalEvent {
    RECEIVED,
    MANDATE_RECORDED,
    MANDATE_REVOKED,
    MANDATE_ENDED,
    PRE_CHECKED,
    ORIGINAL_SEEN,
    RECEIPT_PRINTED,
    CORRECTION_REQUESTED,
    SECOND_NOTICE_ASKED,
    SECOND_NOTICE_DECIDED,
    SUPPLEMENTED,
    ACCEPTED,
    ACCEPTED_BY_LAW,
    DECLINED,
    ABANDONED,
    LATE_ACT_RECORDED,
    LATE_ACT_REFUSED,
    LATE_ACT_TAKEN_BACK,
    REINSTATED,
    ITEM_REINSTATED,
    REOPENED,
    WITHDRAWN,
    CLAIMED,
    CLAIM_ASKED,
    CLAIM_CONFIRMED,
    CLAIM_REFUSED,
    CLAIM_REVOKED,
    TABLE_ASKED,
    ITEM_ACCEPTED,
    ITEM_DECLINED,
    ITEM_OPENED,
    ITEM_REVIEWED,
    ITEM_SENT_BACK,
    ITEM_DECIDED,
    ITEM_ISSUED,
    ITEM_ENDED,
    ITEM_NOT_NEEDED,
    ITEM_MARKED_LATE,
    LATE_ANSWER_ADDED,
    ITEM_WITHDRAWN,
    SPECIAL_PROCEDURE_STARTED,
    SPECIAL_PROCEDURE_FINISHED,
    EXTENSION_ASKED,
    EXTENSION_DECIDED,
    EXTENSION_LAPSED,
    CALENDAR_CHANGED,
    OVERDUE,
    DELAY_EXPLAINED,
    STEP_DONE,
    STEP_ENDED,
    ASKED,
    ASK_ANSWERED,
    ASK_LAPSED,
    ASK_ENDED,
    CONFIRMATION_GIVEN,
    ASK_CONFIRMED,
    ASK_REFUSED,
    DATE_AWAITED,
    DATE_SET,
    DATE_CAME,
    NOTICE_PUBLISHED,
    NOTICE_CLOSED,
    NOTICE_SETTLED,
    OBJECTION_RECEIVED,
    OBJECTION_ANSWERED,
    BILL_OPENED,
    BILL_PAID,
    BILL_WAIVED,
    BILL_REFUNDED,
    DELIVERY_STARTED,
    SERVED,
    COMPLETED;

    /** The journal's word for a step of the case as a whole. */
    public static JournalEvent of(CaseTransition transition) {
        return switch (transition) {
            case REQUEST_CORRECTION -> CORRECTION_REQUESTED;
            case SUPPLEMENT -> SUPPLEMENTED;
            case ACCEPT -> ACCEPTED;
            case ACCEPT_BY_LAW -> ACCEPTED_BY_LAW;
            case DECLINE -> DECLINED;
            case ABANDON -> ABANDONED;
            case REINSTATE -> REINSTATED;
            case REOPEN -> REOPENED;
            case WITHDRAW -> WITHDRAWN;
            case START_DELIVERY -> DELIVERY_STARTED;
            case COMPLETE -> COMPLETED;
        };
    }
}
