package org.yiciban.catalogue.scenario;

import java.util.List;

/** How a case or an item may end, by the names that the case itself has for it. */
public enum ScenarioEnd {
    GRANTED,
    PARTLY_GRANTED,
    DENIED,
    NOT_ACCEPTED,
    WITHDRAWN,
    ABANDONED,
    TERMINATED,
    LATE;

    /** How a whole case may end. */
    public static final List<ScenarioEnd> OF_CASES =
            List.of(GRANTED, PARTLY_GRANTED, DENIED, NOT_ACCEPTED, WITHDRAWN, ABANDONED);

    /** How an item may end. */
    public static final List<ScenarioEnd> OF_ITEMS =
            List.of(GRANTED, DENIED, NOT_ACCEPTED, WITHDRAWN, TERMINATED, LATE);
}
