package org.yiciban.casefile.commitment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;

/**
 * An item that was asked for on a commitment, as the register has it.
 *
 * @param document number of the document that keeps what was committed to
 * @param drawn how it was drawn when it was granted; null before
 * @param check what was found afterwards; null before
 * @param mending what had to be mended; null where nothing had
 * @param repair why its holder may commit himself again although it was not kept; null before
 */
public record Commitment(
        CaseNumber caseNumber,
        ItemKey item,
        AgencyCode agency,
        DivisionCode division,
        Text text,
        String document,
        Instant givenAt,
        State state,
        @Nullable Drawn drawn,
        @Nullable Check check,
        @Nullable Mending mending,
        @Nullable String repair) {

    /** How it stands. */
    public enum State {
        /** Given; the item isn't granted yet. */
        GIVEN,
        /** Granted, and not drawn for a check. */
        NOT_DRAWN,
        /** Granted, and to be checked. */
        TO_CHECK,
        /** Checked: it is kept. */
        KEPT,
        /** Not kept, and to be mended. */
        TO_MEND,
        /** Was mended. */
        MENDED,
        /** Was not mended. */
        UNMENDED,
        /** Was false. */
        UNTRUE;

        /** Whether its holder didn't keep what he committed to, so that he can't commit himself again before it is repaired. */
        public boolean isBroken() {
            return this == TO_MEND || this == UNMENDED || this == UNTRUE;
        }
    }

    /** Which text it was. */
    public record Text(int version, String hash) {}

    /**
     * How it was drawn.
     *
     * @param share how many of a hundred are checked
     * @param number from 0 to 99; below the share it is checked
     * @param checkDue by when it is checked; null where it isn't
     */
    public record Drawn(int share, int number, @Nullable Instant checkDue) {}

    /** What was found, and when. */
    public record Check(Instant at, String finding) {}

    /**
     * What had to be mended.
     *
     * @param order number of the order
     * @param report what its holder says that he has mended; null before
     * @param finding what was found of that; null before
     */
    public record Mending(String order, Instant due, @Nullable String report, @Nullable String finding) {

        Mending reported(String text) {
            return new Mending(order, due, text, finding);
        }

        Mending found(String what) {
            return new Mending(order, due, report, what);
        }
    }

    /** Whether it was broken for good, and its holder is excluded until that is repaired. */
    public boolean isRepairable() {
        return state.isBroken() && state != State.TO_MEND && repair == null;
    }

    /** The same in another state. */
    Commitment in(State next) {
        return new Commitment(
                caseNumber, item, agency, division, text, document, givenAt, next, drawn, check, mending, repair);
    }

    Commitment drawn(Drawn how) {
        State next = how.checkDue() == null ? State.NOT_DRAWN : State.TO_CHECK;
        return new Commitment(
                caseNumber, item, agency, division, text, document, givenAt, next, how, check, mending, repair);
    }

    Commitment checked(State next, Check found) {
        return new Commitment(
                caseNumber, item, agency, division, text, document, givenAt, next, drawn, found, mending, repair);
    }

    Commitment mending(State next, Mending what) {
        return new Commitment(
                caseNumber, item, agency, division, text, document, givenAt, next, drawn, check, what, repair);
    }

    Commitment repaired(String why) {
        return new Commitment(
                caseNumber, item, agency, division, text, document, givenAt, state, drawn, check, mending, why);
    }
}
