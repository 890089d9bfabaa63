package org.yiciban.casefile.items;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ports.ItemActions.Opening;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.reception.Acceptance;
import org.yiciban.casefile.reception.CorrectionNotices;
import org.yiciban.casefile.reception.Declining;
import org.yiciban.casefile.reception.NonAcceptance;
import org.yiciban.casefile.reception.ReceptionSteps;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.deadline.clock.ClockKind;

/**
 * The reception of one item by its own agency, after the law has accepted the licences beside it: silence accepts nothing
 * else, so it is checked for itself, accepted, sent back with one notice of everything that is missing, or declined.
 */
@Component
class ItemReception {

    private final Acceptance acceptance;
    private final CorrectionNotices notices;
    private final Clocks clocks;
    private final Declining declining;

    ItemReception(Acceptance acceptance, CorrectionNotices notices, Clocks clocks, Declining declining) {
        this.acceptance = acceptance;
        this.notices = notices;
        this.clocks = clocks;
        this.declining = declining;
    }

    StepFacts check(StepAct act) {
        return switch (act.outcome()) {
            case ACCEPT -> accept(act);
            case CORRECT -> correct(act);
            default -> decline(act);
        };
    }

    private StepFacts accept(StepAct act) {
        ReceptionSteps.needNoDefects(act.completion(), "defect.named-accept");
        CaseItem item = act.item();
        clocks.meet(act.file(), item.part(), ClockKind.RECEPTION_ANSWER, act.context());
        acceptance.acceptItem(act.file(), item, act.context(), act.now());
        return StepFacts.of(item.status() == ItemStatus.DECIDING ? Opening.COMMITMENT : Opening.REVIEW);
    }

    private StepFacts correct(StepAct act) {
        ReceptionSteps.needDefects(act.completion().defects());
        notices.issueFor(act);
        return StepFacts.of(StepOutcome.CORRECT);
    }

    private StepFacts decline(StepAct act) {
        ReceptionSteps.needNoDefects(act.completion(), "defect.named-decline");
        NonAcceptance why = declining.of(act);
        CaseItem item = act.item();
        clocks.cancelAll(act.file(), item.part(), act.context());
        acceptance.declineItems(act.file(), Map.of(item.key(), why), act.context(), act.now());
        return StepFacts.of(StepOutcome.DECLINE);
    }
}
