package org.yiciban.casefile.applicant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.reception.PaperCheck;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.requests.OfferedItems;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ApplicantStep;
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
     * Checks what is said and brought in a step by its form and its papers.
     *
     * @throws InvalidInput with all that is wrong
     */
    Sound check(CaseFile file, ApplicantStep step, Supplement said, ActContext context) {
        return check(file, form(file, step.id()), step.papers(), said, context);
    }

    /**
     * The same of what is asked for later.
     *
     * @throws InvalidInput with all that is wrong
     */
    Sound check(CaseFile file, LaterRequest request, Supplement said, ActContext context) {
        Form form = request.offersItem()
                ? OfferedItems.form(file.release(), file.filedUnder(), request.item())
                : form(file, request.id());
        return check(file, form, request.papers(), said, context);
    }

    private static Form form(CaseFile file, String id) {
        String name = file.release().bundle().formOf(id).orElseThrow();
        return ReadForms.read(name + ".form", file.release().form(null, id).orElseThrow());
    }

    /** @param asked the papers, each of which has to come */
    private Sound check(CaseFile file, Form form, Set<MaterialCode> asked, Supplement said, ActContext context) {
        Release release = file.release();
        FormAnswers answers =
                interpreter.accept(form, said.data(), file.filing().names());
        List<FieldError> errors = new ArrayList<>(answers.errors());
        Map<MaterialCode, Material> materials = new LinkedHashMap<>();
        asked.forEach(code -> materials.put(code, release.material(code)));
        List<Submissions.Paper> handedIn = papers.handedIn(
                materials, said.materials(), context.paperOwner(file.number()), file.rounds() + 1, errors);
        materials.values().stream()
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
