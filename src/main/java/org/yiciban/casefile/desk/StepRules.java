package org.yiciban.casefile.desk;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.items.DeliverySteps;
import org.yiciban.casefile.items.ItemSteps;
import org.yiciban.casefile.limits.DueDateSync;
import org.yiciban.casefile.limits.ExtensionSteps;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.reception.ReceptionSteps;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Step;
import org.yiciban.casefile.record.StepAct;

/** The rules of every step, each at its desk. */
@Component
class StepRules {

    private final ReceptionSteps reception;
    private final ItemSteps items;
    private final ExtensionSteps extensions;
    private final DeliverySteps delivery;
    private final DueDateSync dates;

    StepRules(
            ReceptionSteps reception,
            ItemSteps items,
            ExtensionSteps extensions,
            DeliverySteps delivery,
            DueDateSync dates) {
        this.reception = reception;
        this.items = items;
        this.extensions = extensions;
        this.delivery = delivery;
        this.dates = dates;
    }

    /** Applies the step's rules and answers the facts that the model's gateways ask for. */
    Map<String, Object> apply(StepAct act) {
        return switch (Step.of(act.task().step())) {
            case PRE_CHECK -> reception.preCheck(act);
            case CONCLUDE -> reception.conclude(act);
            case APPROVE_SECOND_NOTICE -> reception.secondNotice(act);
            case ITEM_CHECK -> items.check(act);
            case REVIEW -> items.review(act);
            case SPECIAL_PROCEDURE -> items.finishSpecialProcedure(act);
            case DECIDE -> items.decide(act);
            case DECIDE_EXTENSION -> extensions.decide(act);
            case HAND_OVER -> delivery.handOver(act);
            case EXPLAIN_DELAY -> delivery.explainDelay(act);
        };
    }

    void redate(CaseFile file, CasePart part) {
        dates.redate(file, part);
    }
}
