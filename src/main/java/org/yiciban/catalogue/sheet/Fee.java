package org.yiciban.catalogue.sheet;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * What has to be paid for an item. There is none without a rule; that of a licence is a law or an administrative regulation
 * (licensing law Art. 58).
 *
 * @param amount by situation; empty where nothing is paid there, or the table says what
 * @param table the decision table that gives the amount; empty where the sheet says it
 * @param payee whom it is paid to; the agency of the item where none is named
 * @param before what waits for the payment
 * @param payWithin how long it waits for it; then the item goes on without
 */
public record Fee(
        BySituation<Optional<Money>> amount,
        Optional<String> table,
        LocalText legalBasis,
        Optional<AgencyCode> payee,
        Before before,
        TimeLimit payWithin) {

    /** A law or an administrative regulation by its title: rules of ministries and places are called otherwise. */
    private static final Pattern LAW = Pattern.compile("《(?![^》]*(省|自治区))[^》]*((?<!办)法|条例)》");

    /** The one output of a table that gives the amount, in yuan. */
    public static final String OUTPUT = "amount";

    /** What waits for the payment; no limit stands meanwhile. */
    public enum Before {
        /** The decision to grant. */
        DECISION,
        /** The handing over of the result. */
        RESULT
    }

    /** Whether its rule is one by which a licence may cost something. */
    public boolean citesLaw() {
        return LAW.matcher(legalBasis.zh()).find();
    }

    /** Whom it is paid to where that agency handles the item. */
    public AgencyCode payee(AgencyCode handling) {
        return payee.orElse(handling);
    }
}
