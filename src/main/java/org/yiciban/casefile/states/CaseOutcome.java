package org.yiciban.casefile.states;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a completed case ended: all granted, some, or none. */
public enum CaseOutcome {
    GRANTED,
    PARTLY_GRANTED,
    DENIED;

    /**
     * Partly granted means: at least one granted and at least one not.
     *
     * @param outcomes of its items; null for one that a fact left out, which counts for nothing
     */
    public static CaseOutcome of(Collection<@Nullable ItemOutcome> outcomes) {
        long granted = outcomes.stream().filter(ItemOutcome.GRANTED::equals).count();
        long handled = outcomes.stream().filter(Objects::nonNull).count();
        if (granted == 0) {
            return DENIED;
        }
        return granted == handled ? GRANTED : PARTLY_GRANTED;
    }
}
