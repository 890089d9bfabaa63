package org.yiciban.sandbox;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;

/**
 * How one case of a service is rehearsed with its sample.
 *
 * @param way what becomes of it
 * @param item the item that is denied; null on other ways
 * @param day on which it is handed in, at ten in the morning; null for the next working day
 * @param days working days that an agency takes for each of its tasks; none where it isn't named
 */
public record Rehearsal(TrialWay way, @Nullable ItemCode item, @Nullable LocalDate day, Map<AgencyCode, Integer> days) {

    /** The most working days that an agency may take. */
    public static final int MOST_DAYS = 250;

    public Rehearsal {
        days = Map.copyOf(days);
    }
}
