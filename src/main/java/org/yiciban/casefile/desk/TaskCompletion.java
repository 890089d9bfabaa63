package org.yiciban.casefile.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.settlement.PassedLimits;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.steps.BundleSteps;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;

/** Finishing a task: what was said is kept, the step's rule is applied, timers follow, the process is told the outcome. */
@Component
class TaskCompletion {

    /** Steps that move the clocks of an item which goes on; those of the others end with the instance or aren't touched. */
    private static final Set<Step> REDATING = Set.of(Step.ITEM_CHECK, Step.SPECIAL_PROCEDURE, Step.DECIDE_EXTENSION);

    private final Map<Step, Function<StepAct, StepFacts>> rules = new HashMap<>();
    private final BundleSteps bundleSteps;
    private final StepRecords records;
    private final PassedLimits passedLimits;
    private final WorkList workList;
    private final ObjectProvider<CaseProcess> process;

    TaskCompletion(
            List<StepRules> rules,
            BundleSteps bundleSteps,
            StepRecords records,
            PassedLimits passedLimits,
            WorkList workList,
            ObjectProvider<CaseProcess> process) {
        rules.forEach(room -> this.rules.putAll(room.byStep()));
        this.bundleSteps = bundleSteps;
        this.records = records;
        this.passedLimits = passedLimits;
        this.workList = workList;
        this.process = process;
        if (!this.rules.keySet().containsAll(Step.ofTheLaw())) {
            throw new IllegalStateException("a step of the law has no rule");
        }
    }

    /** @param act what was found in order */
    void complete(StepAct act) {
        records.add(act.file(), act.task(), act.completion(), act.context());
        StepFacts facts = rules.getOrDefault(act.step(), bundleSteps::finish).apply(act);
        act.file().touch();
        rescheduleTimers(act);
        process.getObject().complete(act.task().id(), facts);
    }

    /** The timers of what this step touched; those of a part that ends with the step go with it. */
    private void rescheduleTimers(StepAct act) {
        CaseFile file = act.file();
        CasePart part = act.task().part();
        Step step = act.step();
        if (step.equals(Step.CONCLUDE) || step.equals(Step.APPROVE_SECOND_NOTICE)) {
            if (file.status() == CaseStatus.ACCEPTED) {
                passedLimits.rescheduleTimers(file, CasePart.BUNDLE, LimitTimer.BUNDLE);
            } else if (file.status() == CaseStatus.CORRECTION) {
                passedLimits.rescheduleTimers(
                        file, CasePart.RECEPTION, LimitTimer.RECEPTION, LimitTimer.RECEPTION_OVERDUE);
            }
        } else if (step.equals(Step.HAND_OVER)) {
            passedLimits.rescheduleTimers(file, part, LimitTimer.DELIVERY);
        } else if (REDATING.contains(step) || act.outcome() == StepOutcome.SPECIAL_PROCEDURE) {
            passedLimits.rescheduleTimers(file, part, LimitTimer.ITEM);
            workList.redate(file, part);
        }
    }
}
