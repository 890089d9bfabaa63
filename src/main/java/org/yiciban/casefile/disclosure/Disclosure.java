package org.yiciban.casefile.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * What is published of one grant.
 *
 * @param document number of the decision
 * @param name what was granted
 * @param agencyName the full name under which the agency signed
 * @param organisation whether its holder is an organisation
 * @param holder its name; masked for a natural person, unless the sheet gives a basis
 * @param creditCode of an organisation; null for a person
 * @param validUntil its last day; null where it has none
 * @param publishOn the day from which anybody reads it
 * @param endedOn when it was revoked, withdrawn or cancelled; null while it wasn't
 * @param correctedBy number of the decision in which a slip of this one is corrected; null where none was
 */
public record Disclosure(
        String document,
        CaseNumber caseNumber,
        ItemKey item,
        LocalText name,
        AgencyCode agency,
        LocalText agencyName,
        DivisionCode division,
        boolean organisation,
        String holder,
        @Nullable String creditCode,
        LocalDate decidedOn,
        @Nullable LocalDate validUntil,
        LocalDate publishOn,
        State state,
        @Nullable LocalDate endedOn,
        @Nullable End end,
        @Nullable String correctedBy) {

    /** How it stands with publishing it. */
    public enum State {
        /** It is published from its day on. */
        DUE,
        /** Its holder has objected, and nobody has answered. */
        OBJECTED,
        /** It is a business secret. */
        WITHHELD
    }

    /** How a grant ended before its time. */
    public enum End {
        /** It was revoked 撤销 or withdrawn 撤回. */
        REVOKED,
        /** It was struck off 注销. */
        CANCELLED
    }

    /** Whether its holder may still object. */
    public boolean mayBeObjected(LocalDate day) {
        return state == State.DUE && day.isBefore(publishOn);
    }
}
