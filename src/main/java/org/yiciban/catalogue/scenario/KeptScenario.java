package org.yiciban.catalogue.scenario;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * A scenario that is kept with a service and run at each of its checks.
 *
 * @param id by which it is known in its file
 * @param line of the file in which it begins, from 1
 * @param course what is done in the case
 * @param expected of the case
 * @param items what is expected of single items
 */
public record KeptScenario(
        String id, LocalText name, int line, Rehearsal course, Expected expected, Map<ItemCode, Expected> items) {

    /** Nothing is expected. */
    public static final Expected NOTHING = new Expected(null, null, null, Set.of());

    public KeptScenario {
        items = Map.copyOf(items);
    }

    /**
     * What is expected; nothing of what is null. Of limits that pass it is expected that there are no others.
     *
     * @param end how it ends
     * @param by the last day on which it ends
     * @param within working days from the day of handing in, at the most
     * @param late the limits that pass
     */
    public record Expected(
            @Nullable ScenarioEnd end, @Nullable LocalDate by, @Nullable Integer within, Set<ScenarioLimit> late) {

        public Expected {
            late = Set.copyOf(late);
        }

        /** Whether anything is expected. */
        public boolean any() {
            return !equals(NOTHING);
        }
    }
}
