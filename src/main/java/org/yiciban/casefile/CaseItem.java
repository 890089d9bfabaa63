package org.yiciban.casefile;

import java.time.Instant;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;

/** One item of a case, as the transition table allows it to be. Changed only through its case. */
final class CaseItem {

    final ItemCode code;
    final int place;
    final AgencyCode agency;
    final boolean committed;
    ItemStatus status = ItemStatus.WAITING;
    ItemOutcome outcome;
    /** What a review proposes while the decision waits for a second person or a paper. */
    ItemOutcome proposed;

    String reason;
    String reviewer;
    String decidedBy;
    /** Silence did not accept it with the rest: its own agency receives it for itself. */
    boolean apart;

    /** When its own agency accepted it for itself; null where it is accepted with the case, see {@link CaseFile#acceptedAt}. */
    Instant acceptedAt;

    /** The round in which its own agency sent it back last; 0 when it never did. */
    int correctedIn;

    Instant openedAt;
    Instant decidedAt;
    Instant issuedAt;
    Instant deliveredAt;
    boolean dirty;

    CaseItem(ItemCode code, int place, AgencyCode agency, boolean committed) {
        this.code = code;
        this.place = place;
        this.agency = agency;
        this.committed = committed;
    }

    /** Moves as the table says. */
    void move(ItemVerb verb) {
        status = ItemTransitions.target(status, verb)
                .orElseThrow(() -> ActRefused.byState(
                        "事项当前状态（" + Words.status(status) + "）不允许此操作。",
                        "The item's state (" + status + ") doesn't allow this."));
        dirty = true;
    }

    boolean allows(ItemVerb verb) {
        return ItemTransitions.target(status, verb).isPresent();
    }

    void receiveApart() {
        apart = true;
        dirty = true;
    }

    void accept(Instant at) {
        acceptedAt = at;
        dirty = true;
    }

    /** Ends without a decision. */
    void end(ItemVerb verb, ItemOutcome how, String why) {
        move(verb);
        outcome = how;
        reason = why;
        proposed = null;
    }

    void decide(ItemOutcome decision, String why, String by, Instant at) {
        move(ItemVerb.DECIDE);
        outcome = decision;
        proposed = null;
        reason = why;
        decidedBy = by;
        decidedAt = at;
    }

    boolean granted() {
        return outcome == ItemOutcome.GRANTED && status == ItemStatus.DECIDED;
    }
}
