package org.yiciban.casefile.ports;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.catalogue.procedure.StepOutcome;

/**
 * What the gateways of a model ask for after a step.
 *
 * @param outcome the turn that the process takes; null where the next gateway asks for none
 * @param paperMissing whether a promised paper is still owed; null where that isn't asked
 */
public record StepFacts(@Nullable String outcome, @Nullable Boolean paperMissing) {

    /** Nothing is asked. */
    public static final StepFacts NONE = new StepFacts(null, null);

    /** Results are left to be served. */
    public static final StepFacts LEFT = new StepFacts("paper", null);

    /** A second correction notice waits for a supervisor. */
    public static final StepFacts SECOND_NOTICE = new StepFacts("second-notice", null);

    /** The outcome that the person chose, or that the rules made of it. */
    public static StepFacts of(StepOutcome outcome) {
        return new StepFacts(outcome.code(), null);
    }

    /** The item goes on as an item begins. */
    public static StepFacts of(ItemActions.Opening opening) {
        return new StepFacts(opening.code(), null);
    }

    /** The same, where it is asked whether a promised paper is still owed. */
    public StepFacts paperMissing(boolean missing) {
        return new StepFacts(outcome, missing);
    }

    /** As variables of the process. */
    public Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        if (outcome != null) {
            variables.put(ProcessVariable.OUTCOME.id(), outcome);
        }
        if (paperMissing != null) {
            variables.put(ProcessVariable.PAPER_MISSING.id(), paperMissing);
        }
        return variables;
    }
}
