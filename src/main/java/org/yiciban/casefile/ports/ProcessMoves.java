package org.yiciban.casefile.ports;

import java.util.List;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;

/** Puts the running processes of a case under the models of another release. Joins the running transaction. */
public interface ProcessMoves {

    /** What came of it. All but {@link Moved} leaves things half done: the transaction must not commit. */
    sealed interface Outcome {

        /**
         * The tokens stand where they stood, in the other models.
         *
         * @param begun names of what was added beside them and began
         */
        record Moved(List<LocalText> begun) implements Outcome {}

        /** The other models have no place for a token, and why. */
        record NoPlace(List<LocalText> reasons) implements Outcome {}

        /** The engine is about to go on with it: to be tried again in a moment. */
        record Busy() implements Outcome {}
    }

    /**
     * Moves the process of the bundle and all that it has called. What runs beside it stays under the models with which it
     * began.
     *
     * @param deployment the deployment of the other release
     */
    Outcome move(CaseNumber number, String deployment);
}
