package org.yiciban.catalogue;

import java.util.Optional;
import org.yiciban.shared.MaterialCode;

/**
 * A line of an item's list of materials.
 *
 * @param required whether the item can't be accepted without it
 * @param when situation in which it is asked for; always when empty
 */
public record MaterialUse(MaterialCode code, boolean required, Optional<SituationCondition> when) {

    /** Whether it is asked for in that situation. */
    public boolean appliesIn(Situation situation) {
        return when.map(condition -> condition.holds(situation.facts())).orElse(true);
    }
}
