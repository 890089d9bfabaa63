package org.yiciban.catalogue.sheet;

import java.util.Optional;
import java.util.Set;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.TimeLimit;

/**
 * A step of a bundle that the applicant does while his case runs 申请人环节: he brings what exists only later, chooses or
 * confirms. In the model it is the call of {@code ask-applicant} of that id.
 *
 * @param form the name of its form below {@code forms/steps/}, without ending; empty where persons confirm it
 * @param papers what is handed in with it, each of them
 * @param items the items that it is for: their agencies read what came; all of the case where none is named
 * @param limit how long he has, from being asked; days, to their end
 * @param basis the rule that sets the limit, and what follows when it passes
 * @param onTimeout what follows when it passes
 * @param pauses whose clocks stand while he is asked; empty where all run on
 * @param confirmation the persons who confirm it, each for himself; empty where the applicant answers
 */
public record ApplicantStep(
        String id,
        LocalText name,
        String form,
        Set<MaterialCode> papers,
        Set<ItemCode> items,
        TimeLimit limit,
        LocalText basis,
        OnTimeout onTimeout,
        Optional<Pause> pauses,
        Optional<Confirmation> confirmation) {

    /** What follows when the applicant's time for it has passed. */
    public enum OnTimeout {
        /** The case goes on without it. */
        CONTINUE,
        /** The items that it is for end without a decision; no licence does, of which its agency decides (licensing law Art. 38). */
        END
    }

    /**
     * The agencies' clocks of these items stand while he is asked. Never a licence's, for which the law lists the grounds
     * (licensing law Art. 45).
     *
     * @param basis the rule that lets them stand
     */
    public record Pause(Set<ItemCode> items, LocalText basis) {}

    /**
     * Several named persons confirm something 逐人确认: nobody for another.
     *
     * @param list the list of the application whose rows name them; empty where the form itself names the one
     * @param name the field with the name of a person
     * @param number the field with the number of his identity card
     * @param text what each of them confirms
     * @param onRefusal what follows when one refuses, or says that he isn't meant
     */
    public record Confirmation(
            Optional<String> list, String name, String number, LocalText text, OnTimeout onRefusal) {}

    /** Whether the clocks of that item stand while he is asked. */
    public boolean pauses(ItemCode item) {
        return pauses.filter(pause -> pause.items().contains(item)).isPresent();
    }

    /** Whether it is for that item. */
    public boolean isFor(ItemCode item) {
        return items.isEmpty() || items.contains(item);
    }
}
