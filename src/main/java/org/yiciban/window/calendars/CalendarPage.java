package org.yiciban.window.calendars;

import java.util.List;
import org.yiciban.casefile.calendars.RecomputationProgress;

/**
 * What the page of the calendars shows.
 *
 * @param version the one in force
 * @param progress how far the open clocks are recomputed; null where there was nothing to recompute
 * @param wrong why a notice was not taken, or null
 * @param typed that notice
 */
record CalendarPage(int version, List<Year> years, RecomputationProgress progress, String wrong, String typed) {

    /** A year as the notices arrange it. */
    record Year(int year, boolean covered, boolean notice, long off, long makeUp, long workingDays) {}

    /** Whether the page looks again by itself. */
    public boolean running() {
        return progress != null && !progress.finished();
    }
}
