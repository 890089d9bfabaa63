package org.yiciban.casefile.ports;

import java.util.Locale;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** What the models' verbs do to one item: only what no person did. Called by the engine inside its transaction. */
public interface ItemActions {

    /** How an item begins. */
    enum Opening {
        /** The agency has to check first whether it can accept it: the rest was accepted by law, this can't be. */
        CHECK,
        /** The agency reviews. */
        REVIEW,
        /** A signed commitment (告知承诺) goes straight to the decision. */
        COMMITMENT,
        /** The rules of its decision table grant it: nobody reviews, the result is issued. */
        RULES,
        /** A promised paper didn't come before its turn: the agency decides on what is there, without a review. */
        WITHOUT_PAPER,
        /** The item doesn't run: not part of this case, withdrawn, or a result that it needs will never come. */
        CLOSED;

        /** As the gateways of the models ask for it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What becomes of an item whose promised paper did not come. */
    enum Missed {
        /** It has ended, by the rule that its sheet names. */
        ENDED,
        /** The agency decides on what is there. */
        DECIDE;

        /** As the gateways of the models ask for it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The only place that decides whether an item runs. */
    Opening openItem(CaseNumber caseNumber, ItemKey item);

    /** Whether the decision on an item needs a second person. */
    boolean fourEyes(CaseNumber caseNumber, ItemKey item);

    /** An item that was handled beside the bundle's process is over: what waited for it begins. */
    void besideEnded(CaseNumber caseNumber);

    /** Issues the result of a decided item and puts what it gives into the results pool. */
    void issue(CaseNumber caseNumber, ItemKey item);

    /** Nobody has decided on a renewal by the last day of its certificate: the law has granted it (licensing law Art. 50 para 2). */
    void grantByLaw(CaseNumber caseNumber, ItemKey item);

    /** The promised paper did not come: by the sheet's rule the item ends, else it is decided on what is there. */
    Missed paperMissed(CaseNumber caseNumber, ItemKey item);

    /** The promised paper did not come, in a model that knows nothing but the end. */
    void endForMissingPaper(CaseNumber caseNumber, ItemKey item);

    /** The time in which the holder of a grant could state his case before its revocation has passed. */
    void closeStatements(CaseNumber caseNumber, ItemKey item);

    /** The time in which a hearing could be asked for has passed. */
    void closeHearingRight(CaseNumber caseNumber, ItemKey item);

    /** The time for mending what wasn't kept of a commitment has passed. */
    void closeMending(CaseNumber caseNumber, ItemKey item);

    /** No answer came in time: the item ends marked as late, and whoever owes the answer may still give it beside the case. */
    void markLate(CaseNumber caseNumber, ItemKey item);
}
