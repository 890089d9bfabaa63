package org.yiciban.casefile.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.Faults;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.refusals.UnknownWord;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** What somebody typed to finish a task, checked against the outcomes and the form of its step. */
@Component
class CompletionCheck {

    private final TaskForms forms;

    CompletionCheck(TaskForms forms) {
        this.forms = forms;
    }

    /**
     * The act with what the form keeps of it.
     *
     * @throws InvalidInput with everything that is wrong
     */
    StepAct checked(StepAct act) {
        List<FieldError> errors = new ArrayList<>();
        Step step = act.step();
        List<StepOutcome> offered = forms.outcomes(act.file(), act.task());
        String outcome = act.completion().outcome();
        if (offered.stream().noneMatch(one -> one.is(outcome))) {
            List<String> known = offered.stream().map(StepOutcome::code).toList();
            LocalText told = outcome == null || outcome.isBlank()
                    ? Refusal.of("task.outcome", known)
                    : UnknownWord.at("outcome", outcome, known).message();
            errors.add(new FieldError("outcome", "unknown-outcome", told));
        }
        checkComment(act.completion(), errors);
        List<Defect> defects = forms.demands(act.file(), step, act.completion(), errors);
        Map<String, Object> data = forms.accept(act.file(), act.task(), step, act.completion(), errors);
        Faults faults = new Faults(errors);
        if (act.denies()) {
            faults.of(act::denialReasons);
        } else if (StepOutcome.DECLINE.is(outcome) && !errors.isEmpty()) {
            // its rule tells of them with the kind where the form is sound
            faults.of(() -> act.grounds("decline.reason"));
        }
        faults.raise();
        Completion completion = new Completion(outcome, data, act.completion().comment(), defects);
        return new StepAct(act.file(), act.task(), completion, act.context(), act.now());
    }

    private static void checkComment(Completion completion, List<FieldError> errors) {
        if (completion.comment() != null && completion.comment().length() > 4000) {
            errors.add(new FieldError("comment", "too-long", Refusal.of("task.comment-too-long")));
        }
    }
}
