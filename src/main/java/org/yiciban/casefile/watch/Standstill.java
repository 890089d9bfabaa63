package org.yiciban.casefile.watch;

import java.time.Instant;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.shared.CaseNumber;

/**
 * A place where a case stands still.
 *
 * @param release the release of the service that the case is pinned to, by its id
 * @param place the id of the step in the model
 * @param step the step in the words of the model
 * @param message the message that it waits for; else null
 * @param since when something was last done in the case
 */
public record Standstill(
        CaseNumber caseNumber,
        CasePart part,
        long release,
        String place,
        String step,
        Cause cause,
        String message,
        Instant since) {

    /** Who has to act, so that the case goes on. */
    public enum Owner {
        /** Who runs the program. */
        OPERATOR,
        /** Who made the release of the service. */
        MODELLER,
        /** The agency that gives the date which the case waits for. */
        AGENCY
    }

    /** Why nothing moves it. */
    public enum Cause {
        /** A step of the program failed and isn't tried again. */
        FAILED_JOB(Owner.OPERATOR),
        /** A task stands that is in nobody's work list. */
        TASK_IN_NO_LIST(Owner.OPERATOR),
        /** What should go on by itself has no job. */
        NO_JOB(Owner.OPERATOR),
        /** It waits for a limit that no running clock has. */
        TIMER_WITHOUT_DATE(Owner.MODELLER),
        /** It waits for a date that nobody knows yet. */
        DATE_NOT_KNOWN(Owner.AGENCY),
        /** It waits for a message that no act sends which is lawful as the case stands. */
        MESSAGE_NOBODY_SENDS(Owner.MODELLER),
        /** It waits for parallel branches that have all ended. */
        BRANCHES_GONE(Owner.MODELLER);

        private final Owner owner;

        Cause(Owner owner) {
            this.owner = owner;
        }

        public Owner owner() {
            return owner;
        }
    }
}
