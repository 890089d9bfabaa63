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
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.release.Release;
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
     * Checks it by the form and the papers.
     *
     * @param id of the step or request whose form it is
     * @param asked the papers, each of which has to come
     * @throws InvalidInput with all that is wrong
     */
    Sound check(CaseFile file, String id, Set<MaterialCode> asked, Supplement said, ActContext context) {
        Release release = file.release();
        String name = release.bundle().formOf(id).orElseThrow();
        Form form = ReadForms.read(name + ".form", release.form(null, id).orElseThrow());
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
