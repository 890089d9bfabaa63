package org.yiciban.casefile.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * What is missing or wrong in an application that the window took as it was: proposed to the pre-check line by line, so
 * that the one notice names everything (licensing law Art. 32 para 1(4)). A person decides what of it is told.
 */
final class Omissions {

    private final FormInterpreter interpreter;

    Omissions(FormInterpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Nothing while every answer is sound: then missing papers are for the checker to judge. */
    List<Defect> in(CaseFile file, Map<String, Object> answers, List<TaskDetail.TaskPaper> papers) {
        Form form = Application.form(file.filedUnder());
        List<Defect> found = new ArrayList<>();
        for (FieldError error :
                interpreter.accept(form, answers, file.filing().names()).errors()) {
            Optional<LocalText> name = form.name(error.field());
            name.ifPresent(label -> found.add(based(
                    new Defect(error.field(), null, wrong(error, label.zh()), asked(error, label.zh()), null), file)));
        }
        if (!found.isEmpty()) {
            papers.stream()
                    .filter(paper -> paper.required() && paper.missing())
                    .forEach(paper -> found.add(based(
                            new Defect(
                                    null,
                                    paper.code().value(),
                                    OnRecord.of("omission.paper", paper.name()).zh(),
                                    OnRecord.of("omission.hand-in").zh(),
                                    null),
                            file)));
        }
        return found;
    }

    private static String wrong(FieldError error, String label) {
        return absent(error)
                ? OnRecord.of("omission.answer", label).zh()
                : OnRecord.of("omission.wrong-answer", error.message()).zh();
    }

    private static boolean absent(FieldError error) {
        return error.code().equals("required") || error.code().equals("too-few-rows");
    }

    private static String asked(FieldError error, String label) {
        return OnRecord.of(absent(error) ? "omission.fill-in" : "omission.mend", label)
                .zh();
    }

    private static Defect based(Defect defect, CaseFile file) {
        return defect.basedOn(
                defect.usualBasis(file.release()).map(LocalText::zh).orElse(null));
    }
}
