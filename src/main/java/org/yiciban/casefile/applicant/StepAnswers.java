package org.yiciban.casefile.applicant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.reception.PaperCheck;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.steps.ApplicantSteps;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.Refusal;

/** What the applicant answers at a step that is asked of him: checked as a whole, by the form and the papers of the sheet. */
@Component
class StepAnswers {

    private final FormInterpreter interpreter;
    private final PaperCheck papers;
    private final ApplicantSteps steps;

    StepAnswers(FormInterpreter interpreter, PaperCheck papers, ApplicantSteps steps) {
        this.interpreter = interpreter;
        this.papers = papers;
        this.steps = steps;
    }

    /**
     * Takes what he says and brings.
     *
     * @throws ActRefused when the bundle asks no such step, and when it isn't open: not yet, done, or its limit has passed
     * @throws InvalidInput with all that is wrong
     */
    void take(
            CaseFile file,
            String step,
            Map<String, Object> data,
            List<Application.HandedIn> materials,
            ActContext context) {
        ApplicantStep ask =
                file.release().bundle().ask(step).orElseThrow(() -> ActRefused.conflict("ask.unknown", step));
        if (ask.confirmation().isPresent()) {
            throw ActRefused.conflict("ask.confirmed", ask.name());
        }
        if (!ApplicantSteps.open(file).contains(ask)) {
            boolean asked = file.clocks().stream()
                    .anyMatch(clock ->
                            clock.kind() == ClockKind.REQUEST && clock.part().equals(CasePart.ofAsk(step)));
            throw ActRefused.byState(asked ? "ask.over" : "ask.not-yet", ask.name());
        }
        List<FieldError> errors = new ArrayList<>();
        Form form = ReadForms.read(
                ask.form() + ".form", file.release().form(null, ask.id()).orElseThrow());
        FormAnswers answers = interpreter.accept(form, data, file.filing().names());
        errors.addAll(answers.errors());
        Map<MaterialCode, Material> asked = new LinkedHashMap<>();
        ask.papers().forEach(code -> asked.put(code, file.release().material(code)));
        List<Submissions.Paper> handedIn =
                papers.handedIn(asked, materials, context.paperOwner(file.number()), file.rounds() + 1, errors);
        asked.values().stream()
                .filter(paper ->
                        materials.stream().noneMatch(one -> paper.code().value().equals(one.code())))
                .forEach(missing -> errors.add(new FieldError(
                        "materials." + missing.code(), "required", Refusal.of("ask.paper", missing.name()))));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        steps.answered(file, ask, answers.data(), handedIn, context);
    }
}
