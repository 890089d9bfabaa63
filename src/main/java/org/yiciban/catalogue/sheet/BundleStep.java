package org.yiciban.catalogue.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * A step of a bundle beside its items 主题环节: a joint survey, the lead's summary. In the model it is the user task of
 * that id.
 *
 * @param doer whose duty it is
 * @param form the name of its form below {@code forms/steps/}, without ending
 * @param limit within what it is done, from the opening of its task
 * @param basis the rule or the promise that sets the limit
 * @param outcomes what it can end with, the best for the applicant first
 * @param reads the items whose answers and papers lie before whoever does it; none is for his agency's own
 */
public record BundleStep(
        String id,
        LocalText name,
        StepDoer doer,
        String form,
        TimeLimit limit,
        LocalText basis,
        List<StepOutcome> outcomes,
        Set<ItemCode> reads) {

    /**
     * Whose duty a step of a bundle is: the lead agency's where neither is named.
     *
     * @param agency an agency
     * @param item an item, for the agency that handles it; without this item in the case there is no step
     */
    public record StepDoer(Optional<AgencyCode> agency, Optional<ItemCode> item) {

        /** The agency that answers for the total time. */
        public static final StepDoer LEAD = new StepDoer(Optional.empty(), Optional.empty());
    }

    /** As steps of the law are: with its outcomes. */
    public Step step() {
        return Step.ofSheet(id, outcomes);
    }
}
