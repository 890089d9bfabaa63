package org.yiciban.window.calendars;

import java.util.List;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.procedure.PauseReason;

/**
 * What the page shows.
 *
 * @param reasons for which the clocks of the whole case may stand still
 * @param extending whether the reader may grant the whole case more time
 * @param pauses whether the reader may stop the clocks of the whole case
 * @param resumes whether he may let them run again
 * @param refused what was refused, or null
 */
record CaseDeadlinePage(
        CaseView view,
        List<PauseReason> reasons,
        boolean extending,
        boolean pauses,
        boolean resumes,
        Refused refused) {

    /** Why something was refused, and what was typed for it. */
    record Refused(String wrong, String reason, String ground, String days) {}
}
