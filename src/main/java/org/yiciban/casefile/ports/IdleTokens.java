package org.yiciban.casefile.ports;

import java.util.List;
import java.util.Set;
import org.yiciban.shared.CaseNumber;

/**
 * The tokens that neither somebody's task nor a job nor a date moves: they wait for a message at best. Implemented by the
 * engine, by one statement that goes through the running instances only.
 */
public interface IdleTokens {

    /** Why the engine itself moves a token no further. */
    enum Lack {
        /** It waits for messages; whether one comes is known to the case. */
        NOTHING_BUT_MESSAGES,
        /** A step of the program failed for good. */
        FAILED_JOB,
        /** It waits for a limit that has no date. */
        TIMER_WITHOUT_DATE,
        /** It waits for a date of the sheet that nobody knows yet. */
        DATE_NOT_KNOWN,
        /** A task stands that is in nobody's work list. */
        TASK_IN_NO_LIST,
        /** It waits for parallel branches that have all ended. */
        BRANCHES_GONE,
        /** What should go on by itself has no job. */
        NO_JOB
    }

    /**
     * @param execution the token's id
     * @param part the part of the case
     * @param process the process of the model
     * @param place the id of the step in the model
     * @param step the step in the words of the model, or its id
     * @param messages the messages that it waits for
     * @param caseStatus the state of the case, as it stands in its table
     * @param itemStatus the state of the item, null for other parts
     * @param paperOwed whether a promised paper of the part is still awaited
     */
    record IdleToken(
            String execution,
            CaseNumber caseNumber,
            String part,
            String process,
            String place,
            String step,
            Lack lack,
            Set<String> messages,
            String caseStatus,
            String itemStatus,
            boolean paperOwed) {}

    /** All of them, by case. */
    List<IdleToken> list();
}
