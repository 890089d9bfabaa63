package org.yiciban.casefile.ports;

import java.util.Map;
import java.util.function.Function;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.catalogue.procedure.Step;

/** The rules of some steps of the procedure; every room answers for its own, and every step has one. */
public interface StepRules {

    /** What an act does to the case, by the step that it finishes, and the facts that the model's gateways ask for then. */
    Map<Step, Function<StepAct, StepFacts>> byStep();
}
