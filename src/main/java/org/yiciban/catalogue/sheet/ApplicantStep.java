package org.yiciban.catalogue.sheet;

import java.util.Set;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.TimeLimit;

/**
 * A step of a bundle that the applicant does while his case runs 申请人环节: he brings what exists only later, chooses or
 * confirms. In the model it is the call of {@code ask-applicant} of that id.
 *
 * @param form the name of its form below {@code forms/steps/}, without ending
 * @param papers what is handed in with it, each of them
 * @param items the items that it is for: their agencies read what came; all of the case where none is named
 * @param limit how long he has, from being asked; days, to their end
 * @param basis the rule that sets the limit, and what follows when it passes
 * @param onTimeout what follows when it passes
 */
public record ApplicantStep(
        String id,
        LocalText name,
        String form,
        Set<MaterialCode> papers,
        Set<ItemCode> items,
        TimeLimit limit,
        LocalText basis,
        OnTimeout onTimeout) {

    /** What follows when the applicant's time for it has passed. */
    public enum OnTimeout {
        /** The case goes on without it. */
        CONTINUE,
        /** The items that it is for end without a decision; no licence does, of which its agency decides (licensing law Art. 38). */
        END
    }

    /** Whether it is for that item. */
    public boolean isFor(ItemCode item) {
        return items.isEmpty() || items.contains(item);
    }
}
