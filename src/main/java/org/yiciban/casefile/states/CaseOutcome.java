package org.yiciban.casefile.states;

import java.util.Collection;

/** How a completed case ended: all granted, some, or none. */
public enum CaseOutcome {
    GRANTED,
    PARTLY_GRANTED,
    DENIED;

    /** Partly granted means: at least one granted and at least one not. */
    public static CaseOutcome of(Collection<ItemOutcome> outcomes) {
        long granted = outcomes.stream().filter(ItemOutcome.GRANTED::equals).count();
        if (granted == 0) {
            return DENIED;
        }
        return granted == outcomes.size() ? GRANTED : PARTLY_GRANTED;
    }
}
