package org.yiciban.catalogue.sheet;

import java.util.Optional;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * A date that cases of a bundle wait for 等候日期: the opening of bids, the enrolment of a school. In the model it is the
 * catch event {@code until-<id>}. It is no limit: nobody is late when it comes.
 *
 * @param id lower-case words of letters, joined by hyphens
 * @param item whose result it is; empty for the others
 * @param place the field of the application, the result, or the code of the yearly window
 */
public record BundleDate(String id, LocalText name, From from, Optional<ItemCode> item, String place) {

    /** Who gives a date. */
    public enum From {
        /** The applicant, in a field of the application; fixed at acceptance. */
        ANSWER,
        /** An item, by a value of the results pool. */
        RESULT,
        /** A yearly window of the catalogue. */
        WINDOW
    }

    /** The event of the model that waits for it. */
    public LimitTimer timer() {
        return LimitTimer.until(id);
    }
}
