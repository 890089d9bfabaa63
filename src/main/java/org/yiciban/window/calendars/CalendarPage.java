package org.yiciban.window.calendars;

import java.util.List;
import org.yiciban.casefile.calendars.RecomputationProgress;

/**
 * What the page of the calendars shows.
 *
 * @param version the one in force
 * @param progress how far the open clocks are recomputed; null where there was nothing to recompute
 * @param refused what was not done, or null
 */
record CalendarPage(int version, List<Year> years, RecomputationProgress progress, Refused refused) {

    /**
     * What was not done.
     *
     * @param why in the reader's language
     * @param notice that was not taken, as typed; null where it was not about one
     * @param year whose notice was not withdrawn, or null
     */
    record Refused(String why, String notice, Integer year) {}

    /** Why the notice was not taken, or null. */
    public String wrong() {
        return refused == null || refused.year() != null ? null : refused.why();
    }

    /** The notice that was not taken. */
    public String typed() {
        return refused == null ? null : refused.notice();
    }

    /** Why a notice was not withdrawn, or null. */
    public String kept() {
        return refused == null || refused.year() == null ? null : refused.why();
    }

    /** Whether that year was chosen to be withdrawn. */
    public boolean chosen(int year) {
        return refused != null && refused.year() != null && refused.year() == year;
    }

    /** A year as the notices arrange it. */
    record Year(int year, boolean covered, boolean notice, long off, long makeUp, long workingDays) {}

    /** Whether the page looks again by itself. */
    public boolean running() {
        return progress != null && !progress.finished();
    }
}
