package org.yiciban.casefile.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.settlement.CaseStore;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.Refusal;

/** Finishing a task: outcome and form are checked, the step's rules are applied, the process is told the outcome. */
@Component
class TaskCompletion {

    /** Steps that move the clocks of an item which goes on; those of the others end with the instance or aren't touched. */
    private static final Set<Step> REDATING = Set.of(Step.ITEM_CHECK, Step.SPECIAL_PROCEDURE, Step.DECIDE_EXTENSION);

    private final CaseStore store;
    private final TaskForms forms;
    private final StepRules rules;
    private final StepRecords records;
    private final ObjectProvider<CaseProcess> process;

    TaskCompletion(
            CaseStore store,
            TaskForms forms,
            StepRules rules,
            StepRecords records,
            ObjectProvider<CaseProcess> process) {
        this.store = store;
        this.forms = forms;
        this.rules = rules;
        this.records = records;
        this.process = process;
    }

    void complete(StepAct asked) {
        StepAct act = checked(asked);
        records.add(act.file(), act.task(), act.completion(), act.context());
        StepFacts facts = rules.apply(act);
        store.save(act.file());
        rescheduleTimers(act);
        process.getObject().complete(act.task().id(), facts);
    }

    private StepAct checked(StepAct act) {
        List<FieldError> errors = new ArrayList<>();
        Step step = act.step();
        List<StepOutcome> offered = forms.outcomes(act.file(), act.task());
        String outcome = act.completion().outcome();
        if (offered.stream().noneMatch(one -> one.is(outcome))) {
            errors.add(new FieldError(
                    "outcome",
                    "unknown-outcome",
                    Refusal.of(
                            "task.outcome",
                            offered.stream().map(StepOutcome::code).toList())));
        }
        checkComment(act.completion(), errors);
        List<Defect> defects = forms.demands(act.file(), step, act.completion(), errors);
        Map<String, Object> data = forms.accept(act.file(), act.task(), step, act.completion(), errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        Completion completion = new Completion(outcome, data, act.completion().comment(), defects);
        return new StepAct(act.file(), act.task(), completion, act.context(), act.now());
    }

    private static void checkComment(Completion completion, List<FieldError> errors) {
        if (completion.comment() != null && completion.comment().length() > 4000) {
            errors.add(new FieldError("comment", "too-long", Refusal.of("task.comment-too-long")));
        }
    }

    /** The timers of what this step touched; those of a part that ends with the step go with it. */
    private void rescheduleTimers(StepAct act) {
        CaseFile file = act.file();
        CasePart part = act.task().part();
        Step step = act.step();
        if (step.equals(Step.CONCLUDE) || step.equals(Step.APPROVE_SECOND_NOTICE)) {
            if (file.status() == CaseStatus.ACCEPTED) {
                store.rescheduleTimers(file, CasePart.BUNDLE, LimitTimer.BUNDLE);
            } else if (file.status() == CaseStatus.CORRECTION) {
                store.rescheduleTimers(file, CasePart.RECEPTION, LimitTimer.RECEPTION, LimitTimer.RECEPTION_OVERDUE);
            }
        } else if (REDATING.contains(step) || act.outcome() == StepOutcome.SPECIAL_PROCEDURE) {
            rules.redate(file, part);
        }
    }
}
