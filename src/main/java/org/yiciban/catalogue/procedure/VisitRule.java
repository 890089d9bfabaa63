package org.yiciban.catalogue.procedure;

import java.util.List;
import java.util.Optional;
import org.yiciban.shared.LocalText;

/**
 * What an item's agency looks at on the spot 现场核查 (licensing law Art. 34 para 3).
 *
 * @param demanded whether nobody may pass the review without a signed record of it
 * @param ready what the applicant should have ready
 * @param points what is looked at, in its order
 */
public record VisitRule(boolean demanded, Optional<LocalText> ready, List<Point> points) {

    /**
     * One thing to look at.
     *
     * @param code unique in the item
     * @param text as a statement that is kept or not
     */
    public record Point(String code, LocalText text) {}
}
