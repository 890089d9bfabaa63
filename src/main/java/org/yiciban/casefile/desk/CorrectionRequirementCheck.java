package org.yiciban.casefile.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/**
 * Checks what a correction notice is to demand: only papers and fields of the list that is published for this situation,
 * in the release of the case (licensing law Arts 31 para 2, 32 para 1(4)), so that the applicant can comply.
 */
@Component
class CorrectionRequirementCheck {

    /** The steps at which an application is checked. */
    private static final Set<Step> LISTING = Set.of(Step.PRE_CHECK, Step.CONCLUDE, Step.ITEM_CHECK);

    private static final int MOST = 100;
    private static final int LONGEST = 2000;
    private static final int LONGEST_BASIS = 500;
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\[[0-9]{1,3}])?(\\.[A-Za-z_][A-Za-z0-9_]*(\\[[0-9]{1,3}])?){0,9}");

    private final FormInterpreter interpreter;
    private final Submissions submissions;

    CorrectionRequirementCheck(FormInterpreter interpreter, Submissions submissions) {
        this.interpreter = interpreter;
        this.submissions = submissions;
    }

    /** What the program itself finds missing or wrong, proposed line by line. */
    List<Defect> omissions(CaseFile file, Map<String, Object> answers, List<TaskDetail.TaskPaper> papers) {
        return new Omissions(interpreter).in(file, answers, papers);
    }

    /** The defects with the rule that asks for each; what is wrong with them is added to the errors. */
    List<Defect> check(CaseFile file, Step step, List<Defect> defects, List<FieldError> errors) {
        if (defects.isEmpty()) {
            return defects;
        }
        if (!LISTING.contains(step)) {
            refuse(errors, "defects", "not-here", "defect.other-step");
            return defects;
        }
        if (defects.size() > MOST) {
            refuse(errors, "defects", "too-many", "defect.too-many");
            return defects;
        }
        Published published = published(file, defects);
        List<Defect> based = new ArrayList<>();
        for (Defect defect : defects) {
            String place = "defects[" + based.size() + "]";
            texts(defect, place, errors);
            target(defect, place, published, errors);
            based.add(
                    defect.basis() != null && !defect.basis().isBlank()
                            ? defect.basedOn(defect.basis().strip())
                            : defect.basedOn(defect.usualBasis(file.release())
                                    .map(LocalText::zh)
                                    .orElse(null)));
        }
        return based;
    }

    /** What may be asked for in this case: the papers of its situation, and the places of the form that are open. */
    private record Published(
            List<Guidance.NeededMaterial> papers, RequirablePapers demandable, Form form, Set<String> places) {}

    private Published published(CaseFile file, List<Defect> defects) {
        Form form = Application.form(file.filedUnder());
        boolean fields = defects.stream().anyMatch(defect -> defect.field() != null);
        Map<String, Object> answers = fields ? submissions.data(file.number()) : Map.of();
        return new Published(
                file.release()
                        .guidance(new Situation(file.filing().situation()))
                        .materials(),
                new RequirablePapers(file, submissions.papers(file.number())),
                form,
                fields ? interpreter.openPlaces(form, answers, file.filing().names()) : Set.of());
    }

    private static void texts(Defect defect, String place, List<FieldError> errors) {
        if (defect.asked() == null) {
            said(errors, defect.wrong(), place + ".text", "defect.text");
        } else {
            said(errors, defect.wrong(), place + ".wrong", "defect.wrong");
            said(errors, defect.asked(), place + ".asked", "defect.asked");
        }
        if (defect.basis() != null && defect.basis().length() > LONGEST_BASIS) {
            refuse(errors, place + ".basis", "too-long", "defect.basis-too-long");
        }
    }

    private static void said(List<FieldError> errors, String text, String place, String key) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            refuse(errors, place, "required", key);
        }
    }

    private static void target(Defect defect, String place, Published published, List<FieldError> errors) {
        if ((defect.field() == null) == (defect.material() == null)) {
            refuse(errors, place, "target", "defect.target");
        } else if (defect.material() != null) {
            paper(defect.material(), place + ".material", published, errors);
        } else if (defect.field() != null) {
            field(defect.field(), place + ".field", published, errors);
        }
    }

    private static void paper(String code, String place, Published published, List<FieldError> errors) {
        Guidance.NeededMaterial listed = published.papers().stream()
                .filter(needed -> needed.material().code().value().equals(code))
                .findFirst()
                .orElse(null);
        if (listed == null) {
            refuse(errors, place, "unlisted", "defect.paper-unpublished", shown(code));
        } else if (!listed.material().handedIn()) {
            LocalText name = listed.material().name();
            refuse(errors, place, "not-from-applicant", "defect.paper-of-authorities", name);
        } else if (!published.demandable().contains(listed)) {
            LocalText name = listed.material().name();
            refuse(errors, place, "not-needed", "defect.paper-not-needed", name);
        }
    }

    private static void field(String path, String place, Published published, List<FieldError> errors) {
        if (published.places().contains(path)) {
            return;
        }
        String name = PATH.matcher(path).matches()
                ? published.form().name(path).map(LocalText::zh).orElse(null)
                : null;
        if (name == null) {
            refuse(errors, place, "unlisted", "defect.no-field", shown(path));
        } else if (inMissingRow(path, published.places())) {
            refuse(errors, place, "no-row", "defect.no-row", new LocalText(name, shown(path)));
        } else {
            refuse(errors, place, "not-open", "defect.not-for-applicant", new LocalText(name, shown(path)));
        }
    }

    /** A field of a list without its row, or with one that isn't there. */
    private static boolean inMissingRow(String path, Set<String> places) {
        int end = path.lastIndexOf(']');
        String row = end < 0 ? null : path.substring(0, end + 1);
        return row == null
                ? places.stream()
                        .anyMatch(place -> place.replaceAll("\\[[0-9]+]", "").equals(path))
                : places.stream().noneMatch(place -> place.startsWith(row + "."));
    }

    /** What a program sent, cut to what a sentence can hold. */
    private static String shown(String sent) {
        String plain = Unseen.oneLine(sent);
        return plain.length() > 80 ? plain.substring(0, plain.offsetByCodePoints(0, 40)) + "…" : plain;
    }

    private static void refuse(List<FieldError> errors, String field, String code, String key, Object... arguments) {
        errors.add(new FieldError(field, code, Refusal.of(key, arguments)));
    }
}
