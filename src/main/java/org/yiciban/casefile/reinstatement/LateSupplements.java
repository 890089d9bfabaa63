package org.yiciban.casefile.reinstatement;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.applicant.SupplementCheck;
import org.yiciban.casefile.applicant.Supplements;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.Findings;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.form.component.FieldError;

/** Checks a supplement of an abandoned application by the notice that it answers. */
@Component
class LateSupplements {

    private final Findings findings;
    private final Submissions submissions;
    private final SupplementCheck check;

    LateSupplements(Findings findings, Submissions submissions, SupplementCheck check) {
        this.findings = findings;
        this.submissions = submissions;
        this.check = check;
    }

    /** The application as it stands. */
    Map<String, Object> before(CaseFile file) {
        return submissions.data(file.number());
    }

    /**
     * The supplement as it will be taken; null when something is wrong with it.
     *
     * @param owner under whose name the papers were uploaded
     */
    Supplements.Answer check(CaseFile file, LateAct act, String owner, List<FieldError> errors) {
        List<Defect> defects = findings.defects(file.number(), file.rounds()).stream()
                .map(Findings.Named::defect)
                .toList();
        try {
            return new Supplements.Answer(
                    check.answer(file, defects, before(file), act.supplement(), owner),
                    act.supplement().insists());
        } catch (InvalidInput wrong) {
            errors.addAll(wrong.errors());
            return null;
        }
    }
}
