package org.yiciban.casefile.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.Findings;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

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
        return of(act.file(), kind, act.completion().competent(), Objects.requireNonNull(reason));
    }

    /** Why a checker declined. */
    NonAcceptance of(CaseFile file, Findings.PreCheck check) {
        return of(
                file,
                NonAcceptance.Kind.of(check.declineKind()).orElse(null),
                check.competentAgency(),
                Objects.requireNonNull(check.remark()));
    }

    private NonAcceptance of(
            CaseFile file, NonAcceptance.@Nullable Kind kind, @Nullable String competent, String reason) {
        return new NonAcceptance(
                kind,
                competent != null && kind == NonAcceptance.Kind.NOT_COMPETENT ? fullName(file, competent) : null,
                reason);
    }

    /** Cases that were received before forms asked for it go on by the forms of their release. */
    private static boolean asked(StepAct act) {
        String step = act.task().step();
        return act.file()
                .release()
                .form(act.task().itemCode(), step)
                .map(schema -> ReadForms.read(step + ".form", schema))
                .flatMap(form -> form.at(KIND))
                .isPresent();
    }

    private NonAcceptance.@Nullable Kind kind(StepAct act, List<FieldError> errors) {
        Optional<NonAcceptance.Kind> kind =
                NonAcceptance.Kind.of(act.completion().data().get(KIND));
        String competent = act.completion().competent();
        if (kind.isEmpty()) {
            errors.add(error(KIND, "required-choice", "decline.kind"));
        } else if (kind.get() == NonAcceptance.Kind.NOT_COMPETENT) {
            checkCompetent(act, competent, errors);
        } else if (competent != null) {
            errors.add(error(COMPETENT, "not-needed", "decline.no-authority-needed"));
        }
        return kind.orElse(null);
    }

    private void checkCompetent(StepAct act, @Nullable String competent, List<FieldError> errors) {
        if (competent == null
                || competent.codePoints().filter(Character::isLetter).count() < LEAST_LETTERS) {
            errors.add(error(COMPETENT, "competent-agency", "decline.authority-missing"));
        } else if (agency(act.file(), competent).filter(own(act)::equals).isPresent()) {
            errors.add(error(COMPETENT, "own-agency", "decline.same-authority"));
        }
    }

    /** In whose name it is declined: the window takes applications for the organ that answers for the whole. */
    private static Agency own(StepAct act) {
        Agency agency = act.file().release().agency(act.task().agency());
        return agency.window() ? act.file().release().leadAgency() : agency;
    }

    private static @Nullable String reason(StepAct act, List<FieldError> errors) {
        try {
            return act.grounds("decline.reason");
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

    private static FieldError error(String field, String code, String key) {
        return new FieldError(field, code, Refusal.of(key));
    }
}
