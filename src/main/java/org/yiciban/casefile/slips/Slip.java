package org.yiciban.casefile.slips;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * A slip of the pen in an issued document, from when it was found until another person has looked at it.
 *
 * @param number counts from 1 in the case
 * @param document number of the decision in which it stood when it was found
 * @param said what is wrong, and how it has to be
 * @param foundBy who found it, who approves nothing in it
 * @param reason why it is not corrected; null otherwise
 * @param corrected number of the decision that took the place of that document; null before it
 */
public record Slip(
        int number,
        ItemKey item,
        String document,
        Said said,
        String foundBy,
        Instant foundAt,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String corrected) {

    /** How it stands. */
    public enum State {
        /** Another person has to look at it. */
        FOUND,
        /** It is corrected: another document took the place of the one with the slip. */
        CORRECTED,
        /** It is no slip: the document stays. */
        KEPT
    }

    /**
     * What is wrong.
     *
     * @param field as the papers of the item know it
     * @param label what it is called
     * @param from as it stands in the document
     * @param to as it has to be, in its stored form
     * @param shown the same as the document says it
     * @param why how it is known, such as the paper that has it right
     */
    public record Said(String field, String label, String labelEn, String from, String to, String shown, String why) {

        /** What it is called, in both languages. */
        public LocalText name() {
            return new LocalText(label, labelEn);
        }
    }

    /** Whether somebody has still to look at it. */
    public boolean isOpen() {
        return state == State.FOUND;
    }
}
