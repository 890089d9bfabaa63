package org.yiciban.casefile.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.reception.PaperCheck;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.Refusal;

/** What the applicant says and brings on a form of the sheet's own while his case runs or after it, checked as a whole. */
@Component
class AskedAnswers {

    private final FormInterpreter interpreter;
    private final PaperCheck papers;

    AskedAnswers(FormInterpreter interpreter, PaperCheck papers) {
        this.interpreter = interpreter;
        this.papers = papers;
    }

    /** What was found in order. */
    record Sound(Map<String, Object> data, List<Submissions.Paper> papers) {}

    /**
     * Checks it by the form and the papers, each of which has to come.
     *
     * @param id of the step or request whose form it is
     * @param form the name of the form below {@code forms/steps/}
     * @throws InvalidInput with all that is wrong
     */
    Sound check(
            CaseFile file,
            String id,
            String form,
            Map<MaterialCode, Material> asked,
            Supplement said,
            ActContext context) {
        Form read = ReadForms.read(form + ".form", file.release().form(null, id).orElseThrow());
        FormAnswers answers =
                interpreter.accept(read, said.data(), file.filing().names());
        List<FieldError> errors = new ArrayList<>(answers.errors());
        List<Submissions.Paper> handedIn =
                papers.handedIn(asked, said.materials(), context.paperOwner(file.number()), file.rounds() + 1, errors);
        asked.values().stream()
                .filter(paper -> said.materials().stream()
                        .noneMatch(one -> paper.code().value().equals(one.code())))
                .forEach(missing -> errors.add(new FieldError(
                        "materials." + missing.code(), "required", Refusal.of("ask.paper", missing.name()))));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Sound(answers.data(), handedIn);
    }
}
