package org.yiciban.casefile.calendars;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.record.CaseClock;

/**
 * A clock whose date was touched: by newer calendars, or by a shorter promise.
 *
 * @param from the version it was dated by
 * @param law the date by the calendar alone; null where no calendar was the reason
 * @param told whether the old date was told
 */
public record RedatedClock(
        CaseClock clock, int from, Instant before, Instant after, @Nullable Instant law, boolean told) {

    /** Whether its date is another one. */
    public boolean moves() {
        return !before.equals(after);
    }
}
