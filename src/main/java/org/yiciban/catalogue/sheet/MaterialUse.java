package org.yiciban.catalogue.sheet;

import java.util.Optional;
import org.yiciban.shared.MaterialCode;

/**
 * A line of an item's list of materials.
 *
 * @param required whether the item can't be accepted without it
 * @param when situation in which it is asked for; always when empty
 * @param condition whether it is itself the condition of the item: nobody may promise it for later 容缺受理
 * @param occasion what makes an optional paper a needed one; without it only the applicant decides whether to hand it in
 */
public record MaterialUse(
        MaterialCode code,
        boolean required,
        boolean condition,
        Optional<SituationCondition> when,
        Optional<Occasion> occasion) {

    /** How the application is made, which no question of the guide asks. */
    public enum Occasion {
        /** Somebody applies for the applicant, by a power of attorney. */
        AGENT,
        /** The item is asked for on a commitment 告知承诺. */
        COMMITMENT,
        /** The item is asked for in the ordinary way: a commitment stands for the paper. */
        ORDINARY
    }

    /** Whether an item that is asked for in the ordinary way can't do without it; a commitment may stand for it. */
    public boolean neededOrdinarily() {
        return required || isSpared();
    }

    /** Whether a commitment 告知承诺 stands for it. */
    public boolean isSpared() {
        return occasion.filter(Occasion.ORDINARY::equals).isPresent();
    }

    /** Whether it is asked for in that situation. */
    public boolean appliesIn(Situation situation) {
        return when.map(condition -> condition.holds(situation.facts())).orElse(true);
    }
}
