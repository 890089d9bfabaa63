package org.yiciban.casefile.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.LimitTimer;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Step;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.settlement.CaseStore;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.Refusal;

/** Finishing a task: outcome and form are checked, the step's rules are applied, the process is told the outcome. */
@Component
class TaskCompletion {

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
        Map<String, Object> facts = rules.apply(act);
        store.save(act.file());
        rescheduleTimers(act);
        process.getObject().complete(act.task().id(), facts);
    }

    private StepAct checked(StepAct act) {
        List<FieldError> errors = new ArrayList<>();
        Step step = Step.of(act.task().step());
        String outcome = act.completion().outcome();
        if (outcome == null || !forms.outcomes(act.file(), act.task()).contains(outcome)) {
            errors.add(new FieldError(
                    "outcome", "unknown-outcome", Refusal.of("task.outcome", forms.outcomes(act.file(), act.task()))));
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
        switch (Step.of(act.task().step())) {
            case CONCLUDE, APPROVE_SECOND_NOTICE -> {
                if (file.status() == CaseStatus.ACCEPTED) {
                    store.rescheduleTimers(file, CasePart.BUNDLE, LimitTimer.BUNDLE);
                } else if (file.status() == CaseStatus.CORRECTION) {
                    store.rescheduleTimers(
                            file, CasePart.RECEPTION, LimitTimer.RECEPTION, LimitTimer.RECEPTION_OVERDUE);
                }
            }
            case ITEM_CHECK, SPECIAL_PROCEDURE, DECIDE_EXTENSION -> rules.redate(file, part);
            case REVIEW -> {
                if (act.completion().outcome().equals("special-procedure")) {
                    rules.redate(file, part);
                }
            }
            case PRE_CHECK, DECIDE, HAND_OVER, EXPLAIN_DELAY -> {
                // their clocks end with the instance or aren't touched
            }
        }
    }
}
