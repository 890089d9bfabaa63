package org.yiciban.casefile.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.store.Findings;
import org.yiciban.casefile.terms.Completion;
import org.yiciban.casefile.terms.InvalidInput;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.shared.LocalText;

/**
 * What who declines has to say: which of the two cases of the law it is, who is competent where the authority itself is
 * not, and the reasons (licensing law Art. 32 para 1(1), (2)). All that is missing is told at once.
 */
@Component
public class Declining {

    private static final String KIND = Completion.DECLINE_KIND;
    private static final String COMPETENT = Completion.COMPETENT;
    private static final int LEAST_LETTERS = 3;

    private final Catalogue catalogue;

    Declining(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Why this act declines.
     *
     * @throws InvalidInput naming everything that is missing, each at its field
     */
    public NonAcceptance of(StepAct act) {
        List<FieldError> errors = new ArrayList<>();
        NonAcceptance.Kind kind = asked(act) ? kind(act, errors) : null;
        String reason = reason(act, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return of(act.file(), kind, act.completion().competent(), reason);
    }

    /** Why a checker declined. */
    NonAcceptance of(CaseFile file, Findings.PreCheck check) {
        return of(
                file, NonAcceptance.Kind.of(check.declineKind()).orElse(null), check.competentAgency(), check.remark());
    }

    private NonAcceptance of(CaseFile file, NonAcceptance.Kind kind, String competent, String reason) {
        return new NonAcceptance(
                kind, kind == NonAcceptance.Kind.NOT_COMPETENT ? fullName(file, competent) : null, reason);
    }

    /** Cases that were received before forms asked for it go on by the forms of their release. */
    private static boolean asked(StepAct act) {
        String step = act.task().step();
        return act.file()
                .release()
                .form(act.task().item(), step)
                .map(schema -> ReadForms.read(step + ".form", schema))
                .flatMap(form -> form.at(KIND))
                .isPresent();
    }

    private NonAcceptance.Kind kind(StepAct act, List<FieldError> errors) {
        Optional<NonAcceptance.Kind> kind =
                NonAcceptance.Kind.of(act.completion().data().get(KIND));
        String competent = act.completion().competent();
        if (kind.isEmpty()) {
            errors.add(error(
                    KIND,
                    "required-choice",
                    "请选择不予受理的情形：依法不需要办理的，或者不属于本机关职权范围的。材料不齐全或者不符合法定形式的，不得不予受理，请改为列出问题、要求补正。",
                    "Choose why it isn't accepted: no permit is needed, or it is not within your competence. Missing or"
                            + " faulty papers are no reason; list the defects and ask for their correction instead."));
        } else if (kind.get() == NonAcceptance.Kind.NOT_COMPETENT) {
            checkCompetent(act, competent, errors);
        } else if (competent != null) {
            errors.add(error(
                    COMPETENT,
                    "not-needed",
                    "依法不需要办理的，不填写有管辖权的机关。请清空此项；应当由该机关办理的，请改选“不属于本机关职权范围”。",
                    "Where no permit is needed no authority is competent. Clear this; if that authority has to decide,"
                            + " choose “not within our competence”."));
        }
        return kind.orElse(null);
    }

    private void checkCompetent(StepAct act, String competent, List<FieldError> errors) {
        if (competent == null
                || competent.codePoints().filter(Character::isLetter).count() < LEAST_LETTERS) {
            errors.add(error(
                    COMPETENT,
                    "competent-agency",
                    "不属于本机关职权范围的，须告知申请人向哪个机关申请：请写明该机关的名称，例如：示例市云溪区商务局。查不到的，请咨询 12345；依法不需要办理的，请改选该情形。",
                    "Where you are not competent the applicant has to be told who is: write the name of that authority."
                            + " If you can't find it, ask 12345; if no permit is needed, choose that instead."));
        } else if (agency(act.file(), competent).filter(own(act)::equals).isPresent()) {
            errors.add(error(
                    COMPETENT,
                    "own-agency",
                    "填写的就是作出决定的机关。请写明另一有管辖权的机关；属于本机关职权范围的，应当受理或者要求补正。",
                    "This is the authority that decides here. Name the other one that is competent; what is within your"
                            + " own competence is accepted, or sent back for correction."));
        }
    }

    /** In whose name it is declined: the window takes applications for the organ that answers for the whole. */
    private static Agency own(StepAct act) {
        Agency agency = act.file().release().agency(act.task().agency());
        return agency.window() ? act.file().release().leadAgency() : agency;
    }

    private static String reason(StepAct act, List<FieldError> errors) {
        try {
            return act.grounds("请写明不予受理的理由。", "Give the reason why it isn't accepted.");
        } catch (InvalidInput missing) {
            errors.addAll(missing.errors());
            return null;
        }
    }

    /** The full name where it is an agency of the catalogue, by code or name; else as it was written. */
    private LocalText fullName(CaseFile file, String typed) {
        return agency(file, typed)
                .flatMap(agency -> catalogue.division(file.filing().division()).map(agency::nameIn))
                .orElseGet(() -> new LocalText(typed, typed));
    }

    private Optional<Agency> agency(CaseFile file, String typed) {
        return file.release().agencies().stream()
                .filter(agency -> agency.code().value().equals(typed)
                        || agency.name().zh().equals(typed)
                        || agency.name().en().equals(typed)
                        || catalogue
                                .division(file.filing().division())
                                .map(agency::nameIn)
                                .filter(name ->
                                        name.zh().equals(typed) || name.en().equals(typed))
                                .isPresent())
                .findFirst();
    }

    private static FieldError error(String field, String code, String zh, String en) {
        return new FieldError(field, code, new LocalText(zh, en));
    }
}
