package org.yiciban.casefile.desk;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.items.DeliverySteps;
import org.yiciban.casefile.items.ItemSteps;
import org.yiciban.casefile.limits.DueDateSync;
import org.yiciban.casefile.limits.ExtensionSteps;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.reception.ReceptionSteps;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.catalogue.procedure.Step;

/** The rules of every step, each at its desk. */
@Component
class StepRules {

    private final Map<Step, Function<StepAct, StepFacts>> rules;
    private final DueDateSync dates;

    StepRules(
            ReceptionSteps reception,
            ItemSteps items,
            ExtensionSteps extensions,
            DeliverySteps delivery,
            DueDateSync dates) {
        this.rules = Map.ofEntries(
                Map.entry(Step.PRE_CHECK, reception::preCheck),
                Map.entry(Step.CONCLUDE, reception::conclude),
                Map.entry(Step.APPROVE_SECOND_NOTICE, reception::secondNotice),
                Map.entry(Step.ITEM_CHECK, items::check),
                Map.entry(Step.REVIEW, items::review),
                Map.entry(Step.SPECIAL_PROCEDURE, items::finishSpecialProcedure),
                Map.entry(Step.DECIDE, items::decide),
                Map.entry(Step.DECIDE_EXTENSION, extensions::decide),
                Map.entry(Step.HAND_OVER, delivery::handOver),
                Map.entry(Step.EXPLAIN_DELAY, delivery::explainDelay));
        this.dates = dates;
        if (!rules.keySet().containsAll(Step.ofTheLaw())) {
            throw new IllegalStateException("a step of the law has no rule here");
        }
    }

    /** Applies the step's rules and answers the facts that the model's gateways ask for. */
    StepFacts apply(StepAct act) {
        return rules.get(act.step()).apply(act);
    }

    void redate(CaseFile file, CasePart part) {
        dates.redate(file, part);
    }
}
