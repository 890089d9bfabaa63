package org.yiciban.catalogue.sheet;

import java.util.List;
import java.util.Optional;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * A public notice of a bundle 公告: what anybody may read, and object to, until its last day. In the model it is the call
 * of the shared process that hands in its id.
 *
 * @param agency whose notice it is, and who answers objections; the lead agency where it isn't said
 * @param period how long it runs, from the day after publication; nothing shortens it
 * @param basis the rule that asks for the notice and sets its period
 * @param text what the notice says, and what may be objected to
 * @param fields answers of the application that are published with it, by key
 * @param answer how long the agency has for each objection
 */
public record BundleNotice(
        String id,
        LocalText name,
        Optional<AgencyCode> agency,
        TimeLimit period,
        LocalText basis,
        LocalText text,
        List<String> fields,
        Answer answer) {

    /** Within what an objection is answered, and the rule or the promise that says so. */
    public record Answer(TimeLimit limit, LocalText basis) {}
}
