package org.yiciban.casefile.reinstatement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/**
 * An act that came in time and was recorded late: one person records it, another one decides whether what its silence
 * had caused is undone.
 *
 * @param no counted from 1 in its case
 * @param item the item that had ended for a promised paper; null where it is the application that counted as abandoned
 * @param decided who decided, or took it back, and when; null while it waits
 * @param answer why it was refused; null otherwise
 */
public record Reinstatement(
        CaseNumber caseNumber,
        int no,
        @Nullable ItemKey item,
        State state,
        LateAct.Proven act,
        Signed recorded,
        @Nullable Signed decided,
        @Nullable String answer) {

    /** Where it stands. */
    public enum State {
        WAITING,
        APPROVED,
        REFUSED,
        /** By who recorded it, before anybody decided. */
        TAKEN_BACK
    }

    /** Whether nobody has decided yet. */
    public boolean waiting() {
        return state == State.WAITING;
    }

    /** Who and when. */
    public record Signed(String username, String name, Instant at) {}
}
