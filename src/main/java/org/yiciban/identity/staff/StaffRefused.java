package org.yiciban.identity.staff;

/** Why an act on an account can't be done; nothing has changed. */
public class StaffRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reason. */
    public enum Reason {
        /** There is an account of this name. */
        NAME_TAKEN,
        /** Nobody takes the own duty of administrator, or the own account, away. */
        OWN_ACCOUNT,
        /** Somebody must remain who can administer. */
        LAST_ADMIN,
        /** No member of the staff has this name. */
        UNKNOWN
    }

    private final Reason reason;

    StaffRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
