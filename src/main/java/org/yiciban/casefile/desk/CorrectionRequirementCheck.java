package org.yiciban.casefile.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Step;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.casefile.terms.Application;
import org.yiciban.casefile.terms.Defect;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Unseen;

/**
 * Checks what a correction notice is to demand: only papers and fields of the list that is published for this situation,
 * in the release of the case (licensing law Arts 31 para 2, 32 para 1(4)), so that the applicant can comply.
 */
@Component
class CorrectionRequirementCheck {

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
        if (step != Step.PRE_CHECK && step != Step.CONCLUDE && step != Step.ITEM_CHECK) {
            refuse(
                    errors,
                    "defects",
                    "not-here",
                    "补正内容只在预审和受理环节列出。",
                    "Defects are named at pre-check and conclusion only.");
            return defects;
        }
        if (defects.size() > MOST) {
            refuse(errors, "defects", "too-many", "最多列出 100 个问题。", "At most 100 defects.");
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
        Form form = Application.form(file.release());
        boolean fields = defects.stream().anyMatch(defect -> defect.field() != null);
        Map<String, Object> answers = fields ? submissions.data(file.number()) : Map.of();
        return new Published(
                file.release()
                        .guidance(new Situation(file.filing().situation()))
                        .materials(),
                new RequirablePapers(file, submissions.papers(file.number())),
                form,
                fields ? interpreter.openPlaces(form, answers, file.filing().situation()) : Set.of());
    }

    private static void texts(Defect defect, String place, List<FieldError> errors) {
        if (defect.asked() == null) {
            said(defect.wrong(), place + ".text", "请写明问题和补正方法", "Say what is wrong and how to mend it", errors);
        } else {
            said(defect.wrong(), place + ".wrong", "请写明存在的问题", "Say what is wrong", errors);
            said(defect.asked(), place + ".asked", "请写明补正要求", "Say what is asked for", errors);
        }
        if (defect.basis() != null && defect.basis().length() > LONGEST_BASIS) {
            refuse(errors, place + ".basis", "too-long", "依据最多 500 字。", "A basis has at most 500 characters.");
        }
    }

    private static void said(String text, String place, String zh, String en, List<FieldError> errors) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            refuse(errors, place, "required", zh + "（不超过 2000 字）。", en + " (at most 2000 characters).");
        }
    }

    private static void target(Defect defect, String place, Published published, List<FieldError> errors) {
        if ((defect.field() == null) == (defect.material() == null)) {
            refuse(errors, place, "target", "每个问题指向一个字段或一份材料。", "A defect points at one field or one paper.");
        } else if (defect.material() != null) {
            paper(defect.material(), place + ".material", published, errors);
        } else {
            field(defect.field(), place + ".field", published, errors);
        }
    }

    private static void paper(String code, String place, Published published, List<FieldError> errors) {
        Guidance.NeededMaterial listed = published.papers().stream()
                .filter(needed -> needed.material().code().value().equals(code))
                .findFirst()
                .orElse(null);
        if (listed == null) {
            refuse(
                    errors,
                    place,
                    "unlisted",
                    "“" + shown(code) + "”不在本次申请公布的材料目录中，不得要求申请人提供（《行政许可法》第三十一条第二款），请从目录中选择。",
                    "“" + shown(code) + "” isn't on the published list of this application and may not be asked for"
                            + " (Administrative Licensing Law, Art. 31 para 2); choose from the list.");
        } else if (!listed.material().handedIn()) {
            LocalText name = listed.material().name();
            refuse(
                    errors,
                    place,
                    "not-from-applicant",
                    "“" + name.zh() + "”由政府部门自行取得或者核验，不得要求申请人提供（国务院令第 716 号第七条），请通过共享或者核验解决。",
                    "“" + name.en() + "” is obtained or checked by the authorities themselves and may not be"
                            + " asked of the applicant (State Council Decree 716, Art. 7).");
        } else if (!published.demandable().contains(listed)) {
            LocalText name = listed.material().name();
            refuse(
                    errors,
                    place,
                    "not-needed",
                    "“" + name.zh() + "”不是本次申请的必交材料，申请人也没有提交（委托他人办理、告知承诺等情形才需要），不得要求补交（《行政许可法》第三十一条第二款），"
                            + "请删除此项，或者指向确需补正的字段、材料。",
                    "“" + name.en()
                            + "” isn't needed in this application and wasn't handed in (it is for an agent, for a"
                            + " commitment, or of free choice), so it may not be asked for (Administrative Licensing Law,"
                            + " Art. 31 para 2); remove this line or point at what really has to be mended.");
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
            refuse(
                    errors,
                    place,
                    "unlisted",
                    "申请表没有“" + shown(path) + "”这一项，请从申请表中选择。",
                    "The application form has no field “" + shown(path) + "”; choose one of its fields.");
        } else if (inMissingRow(path, published.places())) {
            refuse(
                    errors,
                    place,
                    "no-row",
                    "“" + name + "”这一行不存在；需要增加内容的，请指向整个列表。",
                    "“" + shown(path) + "”: there is no such row; to ask for more rows, point at the list.");
        } else {
            refuse(
                    errors,
                    place,
                    "not-open",
                    "按现有回答，“" + name + "”不由申请人填写；其他回答有误的，请指向那一项。",
                    "“" + shown(path)
                            + "” isn't for the applicant to fill in; if another answer is wrong, point at that.");
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

    private static void refuse(List<FieldError> errors, String field, String code, String zh, String en) {
        errors.add(new FieldError(field, code, new LocalText(zh, en)));
    }
}
