package org.yiciban.casefile.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.delivery.Deliveries;
import org.yiciban.casefile.delivery.DeliverySample;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.OpenConditions;
import org.yiciban.casefile.store.Results;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.casefile.visits.SiteVisits;
import org.yiciban.casefile.worklist.Colleagues;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.answer.GrantCondition;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.shared.Refusal;

/** Form and outcomes of a task. */
@Component
class TaskForms {

    private static final String NO_FORM =
            "{\"type\":\"default\",\"id\":\"none\",\"schemaVersion\":18,\"components\":[]}";

    /** What the review says of a special procedure; all else in its form is left for later. */
    private static final Set<String> SPECIAL_PROCEDURE = Set.of("procedure", "expectedDays");

    private static final String COLLEAGUES = "colleagues";

    /** Whether a signed record of a look on the spot says that everything is kept. */
    private static final String SITE_VISITED = "siteVisited";

    /** The grounds for which the item's sheet lets its clock stand: the form offers these and no others. */
    private static final String PROCEDURES = "procedures";

    private final FormInterpreter interpreter;
    private final Results results;
    private final StepRecords records;
    private final Colleagues colleagues;
    private final SiteVisits visits;
    private final Deliveries deliveries;
    private final DeliverySample deliverySample;
    private final StoredJson json;
    private final CorrectionRequirementCheck demands;

    TaskForms(
            FormInterpreter interpreter,
            Results results,
            StepRecords records,
            Colleagues colleagues,
            SiteVisits visits,
            Deliveries deliveries,
            DeliverySample deliverySample,
            StoredJson json,
            CorrectionRequirementCheck demands) {
        this.interpreter = interpreter;
        this.results = results;
        this.records = records;
        this.colleagues = colleagues;
        this.visits = visits;
        this.deliveries = deliveries;
        this.deliverySample = deliverySample;
        this.json = json;
        this.demands = demands;
    }

    /**
     * The outcomes that the task offers: a special procedure only where the item's sheet knows one, no grant while a
     * promised paper is missing.
     */
    List<StepOutcome> outcomes(CaseFile file, OpenTask task) {
        Step step = file.release().bundle().stepOf(task.step());
        boolean ofItem = step.equals(Step.REVIEW) || step.decides();
        if (!ofItem) {
            return step.outcomes();
        }
        CaseItem item = file.item(Objects.requireNonNull(task.item()));
        boolean noProcedure =
                file.release().item(item.code()).specialProcedures().isEmpty();
        boolean open = OpenConditions.stands(file, item);
        return step.outcomes().stream()
                .filter(outcome -> !(noProcedure && outcome == StepOutcome.SPECIAL_PROCEDURE))
                .filter(outcome -> !(open && step.grants(outcome.code())))
                .toList();
    }

    /**
     * The step whose form is filled in: a decision on a commitment has no review before it, so it takes its form; a late
     * answer says what the review would have said. Where a promised paper is missing, only a denial is left, which has none.
     */
    String formStep(CaseFile file, OpenTask task) {
        if (Step.ANSWER_LATE.is(task.step())) {
            return Step.REVIEW.id();
        }
        if (!Step.decides(task.step())) {
            return task.step();
        }
        CaseItem item = file.item(Objects.requireNonNull(task.item()));
        String without = Step.DECIDE_WITHOUT_PAPER.id();
        if (OpenConditions.paperMissing(file, item)
                && file.release().form(item.code(), without).isPresent()) {
            return without;
        }
        boolean unreviewed = item.committed() || item.reviewer() == null;
        return unreviewed ? Step.REVIEW.id() : Step.DECIDE.id();
    }

    String schema(CaseFile file, OpenTask task) {
        return file.release().form(task.itemCode(), formStep(file, task)).orElse(NO_FORM);
    }

    /** Synthetic answers that the form accepts; a hand-over names the results of the case. */
    Optional<String> sample(CaseFile file, OpenTask task) {
        Optional<String> sample = file.release().sample(task.itemCode(), formStep(file, task));
        return Step.HAND_OVER.is(task.step()) ? sample.map(text -> filled(file, text)) : sample;
    }

    private String filled(CaseFile file, String sample) {
        Map<String, Object> whole = new HashMap<>(json.map(sample));
        if (whole.get("data") instanceof Map<?, ?> data) {
            Map<String, Object> answers = new HashMap<>();
            data.forEach((key, value) -> answers.put(String.valueOf(key), value));
            whole.put("data", deliverySample.of(file, answers));
        }
        return json.write(whole);
    }

    Form form(CaseFile file, OpenTask task) {
        return ReadForms.read(formStep(file, task) + ".form", schema(file, task));
    }

    /** The facts that a task's page reads, of its own form and of the review before it. */
    Map<String, Object> facts(CaseFile file, OpenTask task) {
        Map<String, Object> facts = facts(
                file,
                task,
                file.release().form(task.itemCode(), Step.REVIEW.id()).orElse(NO_FORM));
        if (Step.HAND_OVER.is(task.step())) {
            facts.putAll(deliveries.choices(file));
        }
        return facts;
    }

    /** What the conditions of a form may read: the situation, the results so far, and the staff where it asks for them. */
    private Map<String, Object> facts(CaseFile file, OpenTask task, String form) {
        Map<String, Object> facts = new HashMap<>(results.facts(file, task.item()));
        facts.putAll(file.filing().names());
        if (task.item() != null && task.agency() != null && form.contains("\"" + COLLEAGUES + "\"")) {
            facts.put(COLLEAGUES, staff(file, task));
        }
        // the review's conditions are asked again by whoever decides
        if (task.item() != null
                && file.release().item(task.itemCode()).siteVisit().isPresent()) {
            facts.put(SITE_VISITED, visits.passed(file, task.item()));
        }
        if (Step.HAND_OVER.is(task.step())) {
            facts.putAll(deliveries.choicesAlone(file));
        }
        if (task.item() != null) {
            facts.put(PROCEDURES, procedures(file, task));
        }
        return facts;
    }

    private static List<Map<String, Object>> procedures(CaseFile file, OpenTask task) {
        return file.release().item(task.itemCode()).specialProcedures().stream()
                .map(one -> Map.<String, Object>of(
                        "value",
                        one.name(),
                        "label",
                        one.text().zh(),
                        "labelEn",
                        one.text().en()))
                .toList();
    }

    /** Who works for the agency as an officer or its head, as choices of a form. */
    private List<Map<String, Object>> staff(CaseFile file, OpenTask task) {
        return colleagues.of(file.release(), Objects.requireNonNull(task.organ())).stream()
                .map(one -> Map.<String, Object>of(
                        "value",
                        one.account(),
                        "label",
                        one.name().zh(),
                        "labelEn",
                        one.name().en(),
                        "unit",
                        one.unit()))
                .toList();
    }

    /** What the review found of its conditions of granting, where this task decides what somebody else reviewed. */
    List<GrantCondition> reviewed(CaseFile file, OpenTask task, Map<String, Object> facts) {
        boolean second = Step.DECIDE.is(formStep(file, task));
        if (!second) {
            return List.of();
        }
        Map<String, Object> found = records.dataOf(file, task.part());
        return file
                .release()
                .form(task.itemCode(), Step.REVIEW.id())
                .map(schema -> ReadForms.read("review.form", schema))
                .map(review -> interpreter.grantConditions(review, found, facts))
                .orElse(List.of())
                .stream()
                .map(condition -> new GrantCondition("", condition.text(), condition.met()))
                .toList();
    }

    Map<String, Object> accept(
            CaseFile file, OpenTask task, Step step, Completion completion, List<FieldError> errors) {
        if (step.equals(Step.HAND_OVER)) {
            deliveries.requireUnserved(file, completion.data());
        }
        if (step.equals(Step.REVIEW) && StepOutcome.SPECIAL_PROCEDURE.is(completion.outcome())) {
            // the findings come after the procedure; only its kind is told now
            Map<String, Object> told = new HashMap<>(completion.data());
            told.keySet().retainAll(SPECIAL_PROCEDURE);
            return told;
        }
        Map<String, Object> context = new HashMap<>(facts(file, task, schema(file, task)));
        context.put("outcome", completion.outcome());
        FormAnswers answers = interpreter.accept(form(file, task), completion.data(), context);
        errors.addAll(answers.errors());
        if (answers.accepted() && step.grants(completion.outcome())) {
            Stream.concat(
                            interpreter.grantConditions(form(file, task), answers.data(), context).stream(),
                            reviewed(file, task, context).stream())
                    .filter(condition -> !condition.met())
                    .forEach(unmet -> errors.add(unmet(file, task, unmet)));
        }
        return answers.data();
    }

    /** What the window's pre-check may list without typing it: the window sees the whole application. */
    List<Defect> omissions(
            CaseFile file, OpenTask task, Map<String, Object> answers, List<TaskDetail.TaskPaper> papers) {
        boolean window = file.release().window().code().equals(task.agency());
        return window && Step.PRE_CHECK.is(task.step()) ? demands.omissions(file, answers, papers) : List.of();
    }

    /** What the correction notice is to ask for, each with its rule. */
    List<Defect> demands(CaseFile file, Step step, Completion completion, List<FieldError> errors) {
        return demands.check(file, step, completion.defects(), errors);
    }

    private static FieldError unmet(CaseFile file, OpenTask task, GrantCondition unmet) {
        boolean special = Step.REVIEW.is(task.step())
                && !file.release().item(task.itemCode()).specialProcedures().isEmpty();
        boolean decision = Step.decides(task.step());
        return new FieldError(
                unmet.field().isEmpty() ? "outcome" : unmet.field(),
                "grants-when",
                Refusal.of(
                        "task.unmet." + (special ? "review-special" : decision ? "decision" : "review"), unmet.text()));
    }
}
