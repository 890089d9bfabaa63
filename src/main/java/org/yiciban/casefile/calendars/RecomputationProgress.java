package org.yiciban.casefile.calendars;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the open clocks are dated by a version of the calendars.
 *
 * @param total how many clocks were open when it began
 * @param done how many were looked at so far
 * @param moved how many of them got another date
 * @param firm how many dates were provisional and stand now
 * @param finishedAt null as long as it runs
 */
public record RecomputationProgress(
        int version,
        int total,
        int done,
        int moved,
        int firm,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public boolean finished() {
        return finishedAt != null;
    }
}
