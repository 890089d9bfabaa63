package org.yiciban.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.form.FieldError;
import org.yiciban.form.Form;
import org.yiciban.form.FormAnswers;
import org.yiciban.form.FormInterpreter;

/** Form and outcomes of a task. */
@Component
class TaskForms {

    private static final String NO_FORM =
            "{\"type\":\"default\",\"id\":\"none\",\"schemaVersion\":18,\"components\":[]}";

    private final FormInterpreter interpreter;
    private final Results results;
    private final DemandCheck demands;

    TaskForms(FormInterpreter interpreter, Results results, DemandCheck demands) {
        this.interpreter = interpreter;
        this.results = results;
        this.demands = demands;
    }

    /** The outcomes that the task offers: a special procedure only where the item's sheet knows one. */
    List<String> outcomes(CaseFile file, OpenTask task) {
        Step step = Step.of(task.step());
        return step == Step.REVIEW
                        && file.release.item(task.item()).specialProcedures().isEmpty()
                ? List.of("pass", "fail")
                : step.outcomes();
    }

    /** The step whose form is filled in: a decision on a commitment has no review before it, so it takes its form. */
    String formStep(CaseFile file, OpenTask task) {
        boolean unreviewed = task.step().equals(Step.DECIDE.id()) && file.item(task.item()).committed;
        return unreviewed ? Step.REVIEW.id() : task.step();
    }

    String schema(CaseFile file, OpenTask task) {
        return file.release.form(task.item(), formStep(file, task)).orElse(NO_FORM);
    }

    Form form(CaseFile file, OpenTask task) {
        return Form.parse(formStep(file, task) + ".form", schema(file, task));
    }

    /** The facts that a form's conditions may read: the situation and the results so far. */
    Map<String, Object> facts(CaseFile file) {
        Map<String, Object> facts = new HashMap<>(results.facts(file));
        facts.putAll(file.filing.situation());
        return facts;
    }

    Map<String, Object> accept(
            CaseFile file, OpenTask task, Step step, Completion completion, List<FieldError> errors) {
        if (step == Step.REVIEW
                && completion.outcome() != null
                && completion.outcome().equals("special-procedure")) {
            // the findings come after the procedure; only its kind is told now
            return completion.data();
        }
        Map<String, Object> context = new HashMap<>(facts(file));
        context.put("outcome", completion.outcome());
        FormAnswers answers = interpreter.accept(form(file, task), completion.data(), context);
        errors.addAll(answers.errors());
        return answers.data();
    }

    /** What the correction notice is to ask for, each with its rule. */
    List<Defect> demands(CaseFile file, Step step, Completion completion, List<FieldError> errors) {
        return demands.check(file, step, completion.defects(), errors);
    }
}
