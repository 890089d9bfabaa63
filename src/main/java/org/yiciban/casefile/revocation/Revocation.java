package org.yiciban.casefile.revocation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.RevocationGround;
import org.yiciban.casefile.states.RevocationKind;
import org.yiciban.shared.ItemKey;

/**
 * Something that was granted and may end before its time, from the notice to the decision.
 *
 * @param number counts from 1 in the case
 * @param said what was found, with the rule where it isn't the licensing law's
 * @param openedBy who opened it, which decides nothing in it
 * @param statements what its holder has stated, in the order in which it came
 * @param reason of the decision; null before it
 * @param compensation what is owed to its holder, and how it is worked out; null where nothing is
 * @param notice number of the document that told its holder; null for a cancellation
 * @param document number of the decision; null before it
 */
public record Revocation(
        int number,
        ItemKey item,
        RevocationGround ground,
        Said said,
        String openedBy,
        Instant openedAt,
        State state,
        List<Statement> statements,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String compensation,
        @Nullable String notice,
        @Nullable String document) {

    /** How it stands. */
    public enum State {
        /** Its holder may state his case. */
        TOLD,
        /** He has stated it, or his time has passed: it is to be decided. */
        HEARD,
        /** It was taken back. */
        REVOKED,
        /** It stands. */
        KEPT,
        /** It was struck off. */
        CANCELLED
    }

    /**
     * Why it is to end.
     *
     * @param facts what was found
     * @param basis the rule beside the licensing law, which every item has to name that is no licence; empty for others
     */
    public record Said(String facts, String basis) {}

    /**
     * What its holder states.
     *
     * @param text empty where he waives it
     */
    public record Statement(Instant madeAt, String text) {}

    /** Struck off, which is one act. */
    static Revocation cancelled(
            int number, ItemKey item, RevocationGround ground, Said said, String by, Instant at, String document) {
        return new Revocation(
                number, item, ground, said, by, at, State.CANCELLED, List.of(), at, null, null, null, document);
    }

    /** The same as it is decided; its document is issued with that. */
    Revocation decided(boolean revoked, Instant at, String why, String owed) {
        return new Revocation(
                number,
                item,
                ground,
                said,
                openedBy,
                openedAt,
                revoked ? State.REVOKED : State.KEPT,
                statements,
                at,
                why,
                owed.isEmpty() ? null : owed,
                notice,
                null);
    }

    /** What ends. */
    public RevocationKind kind() {
        return ground.kind();
    }

    /** Whether it is still to be decided. */
    public boolean isOpen() {
        return state == State.TOLD || state == State.HEARD;
    }
}
