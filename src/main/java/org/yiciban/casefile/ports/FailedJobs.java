package org.yiciban.casefile.ports;

import java.util.List;
import org.yiciban.shared.CaseNumber;

/** What the program itself should have done in a case and could not, so that the case waits. Implemented by the engine. */
public interface FailedJobs {

    /**
     * A step that has failed for good.
     *
     * @param caseNumber null when the step belongs to no known case
     * @param part the part of the case, or null
     * @param place the place in the model
     * @param cause what was wrong, in the program's words
     */
    record StuckStep(String id, CaseNumber caseNumber, String part, String place, String cause) {}

    /** All that are stuck, by case. */
    List<StuckStep> list();

    /**
     * Lets a step be tried again.
     *
     * @return false when it isn't stuck any more
     */
    boolean retry(String id);
}
