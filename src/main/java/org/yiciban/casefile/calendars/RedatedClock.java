package org.yiciban.casefile.calendars;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.record.CaseClock;

/**
 * A clock that newer calendars touched.
 *
 * @param from the version it was dated by
 * @param law the date by the calendar alone
 * @param told whether the old date was told
 */
record RedatedClock(CaseClock clock, int from, Instant before, Instant after, @Nullable Instant law, boolean told) {

    boolean moves() {
        return !before.equals(after);
    }
}
