package org.yiciban.casefile.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.ItemTransition;
import org.yiciban.casefile.states.ItemTransitions;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** One item of a case, as the transition table allows it to be. Changed only through its case. */
public final class CaseItem {
    private final StoredItem stored;
    private @Nullable String title;
    private ItemStatus status;
    private @Nullable ItemOutcome outcome;
    private @Nullable ItemOutcome proposed;
    private @Nullable LocalText reason;
    private @Nullable String reviewer;
    private @Nullable String decidedBy;
    private boolean abandoned;
    private boolean apart;
    private @Nullable Instant acceptedAt;
    private int correctedIn;
    private @Nullable Instant openedAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant issuedAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant grantedByLawAt;
    private boolean dirty;

    public CaseItem(StoredItem stored) {
        this.stored = stored;
        this.title = stored.title();
        this.status = stored.status();
        this.outcome = stored.outcome();
        this.proposed = stored.proposed();
        this.reason = stored.reason();
        this.reviewer = stored.reviewer();
        this.decidedBy = stored.decidedBy();
        this.abandoned = stored.abandoned();
        this.apart = stored.apart();
        this.acceptedAt = stored.acceptedAt();
        this.correctedIn = stored.correctedIn();
        this.openedAt = stored.openedAt();
        this.decidedAt = stored.decidedAt();
        this.issuedAt = stored.issuedAt();
        this.deliveredAt = stored.deliveredAt();
        this.grantedByLawAt = stored.grantedByLawAt();
    }

    public ItemCode code() {
        return stored.key().code();
    }

    public ItemKey key() {
        return stored.key();
    }

    /** What its row is called; null for one of the whole application. */
    public @Nullable String title() {
        return title;
    }

    /** The row is called otherwise since a supplement. */
    public void rename(@Nullable String other) {
        title = other;
        dirty = true;
    }

    public CasePart part() {
        return CasePart.of(key());
    }

    public AgencyCode agency() {
        return stored.agency();
    }

    public boolean committed() {
        return stored.committed();
    }

    public ItemStatus status() {
        return status;
    }

    public @Nullable ItemOutcome outcome() {
        return outcome;
    }

    /** What a review proposes while the decision waits for a second person or a paper. */
    public @Nullable ItemOutcome proposed() {
        return proposed;
    }

    /** Why, as it was written or as the law has it; null where nobody said. */
    public @Nullable String reason() {
        return reason == null ? null : reason.zh();
    }

    /** The same for readers: what the programme says in both languages, what a person wrote in that person's words. */
    public @Nullable LocalText told() {
        return reason;
    }

    /** Whether it ended with an application that counts as abandoned, and nothing undid that. */
    public boolean abandoned() {
        return abandoned;
    }

    public @Nullable String reviewer() {
        return reviewer;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    /** Silence did not accept it with the rest: its own agency receives it for itself. */
    public boolean apart() {
        return apart;
    }

    /** When its own agency accepted it for itself; null where it is accepted with the case, see {@link CaseFile#acceptedAt}. */
    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    /** The round in which its own agency sent it back last; 0 when it never did. */
    public int correctedIn() {
        return correctedIn;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    /** From when the law grants it; {@link SilentGrants} says what. */
    public @Nullable Instant grantedByLawAt() {
        return grantedByLawAt;
    }

    public void grantByLawAt(@Nullable Instant at) {
        grantedByLawAt = at;
        dirty = true;
    }

    public boolean dirty() {
        return dirty;
    }

    public void stored() {
        dirty = false;
    }

    private void move(ItemTransition transition) {
        status = ItemTransitions.target(status, transition)
                .orElseThrow(() -> ActRefused.byStateOf(key(), "item.state", StateWords.text(status)));
        dirty = true;
    }

    public boolean waits() {
        return status == ItemStatus.WAITING;
    }

    public boolean allows(ItemTransition transition) {
        return ItemTransitions.target(status, transition).isPresent();
    }

    public void receiveApart() {
        apart = true;
        dirty = true;
    }

    public void accept(Instant at) {
        acceptedAt = at;
        dirty = true;
    }

    public void open(Instant at) {
        move(ItemTransition.OPEN);
        openedAt = at;
    }

    public void requestCorrection(int round) {
        move(ItemTransition.REQUEST_CORRECTION);
        correctedIn = round;
    }

    public void supplement() {
        move(ItemTransition.SUPPLEMENT);
    }

    public void specialProcedure(boolean begins) {
        move(begins ? ItemTransition.START_SPECIAL_PROCEDURE : ItemTransition.FINISH_SPECIAL_PROCEDURE);
    }

    public void review(String by) {
        reviewer = by;
        dirty = true;
    }

    public void propose(ItemOutcome outcome, @Nullable String why) {
        move(ItemTransition.PROPOSE);
        proposed = outcome;
        reason = LocalText.written(why);
    }

    /** Whoever decides wants it reviewed anew. */
    public void sendBack() {
        move(ItemTransition.SEND_BACK);
        proposed = null;
        reviewer = null;
    }

    /** Decided, but for a paper that is still owed: it takes effect when that comes. */
    public void holdForPaper(@Nullable ItemOutcome decision, @Nullable String why, @Nullable String by) {
        proposed = decision;
        reason = LocalText.written(why);
        decidedBy = by;
        dirty = true;
    }

    /** A promised paper did not come: whatever was proposed or held for it is open again. */
    public void decideWithoutPaper() {
        move(ItemTransition.DECIDE_WITHOUT_PAPER);
        holdForPaper(null, null, null);
    }

    /** Ends, by a decision or without one; what was proposed is proposed no more. */
    public void end(ItemTransition transition, @Nullable ItemOutcome how, @Nullable LocalText why) {
        move(transition);
        outcome = how;
        reason = why;
        proposed = null;
    }

    public void abandon() {
        end(ItemTransition.END_WITH_GIVER, ItemOutcome.TERMINATED, OnRecord.of("item.abandoned"));
        abandoned = true;
    }

    /** Waits again, as before the application counted as abandoned; what had ended for another reason stays so. */
    public void reinstate() {
        if (abandoned) {
            abandoned = false;
            reopen();
        }
    }

    public void reopen() {
        move(ItemTransition.REINSTATE);
        outcome = null;
        reviewer = null;
        holdForPaper(null, null, null);
    }

    public void decide(@Nullable ItemOutcome decision, @Nullable String why, String by, Instant at) {
        end(ItemTransition.DECIDE, decision, LocalText.written(why));
        decidedBy = by;
        decidedAt = at;
    }

    public void issue(Instant at) {
        issuedAt = at;
        dirty = true;
    }

    public void serve(@Nullable Instant at) {
        deliveredAt = at;
        dirty = true;
    }

    public void revoke() {
        move(ItemTransition.REVOKE);
    }

    public boolean granted() {
        return status == ItemStatus.DECIDED && outcome == ItemOutcome.GRANTED;
    }
}
