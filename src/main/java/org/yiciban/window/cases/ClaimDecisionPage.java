package org.yiciban.window.cases;

import java.util.List;
import org.yiciban.casefile.applicant.ClaimDecisions;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;

/**
 * What the page shows on which a clerk decides in whose account a case is.
 *
 * @param who who stands there
 * @param act what was chosen
 * @param reason as typed
 */
record ClaimDecisionPage(
        String number,
        ClaimDecisions.Standing standing,
        PersonPresent who,
        String act,
        String reason,
        List<FieldError> errors) {

    /** What is wrong with the choice, or null. */
    public LocalText wrongAct() {
        return wrong("act");
    }

    /** What is wrong with the reason, or null. */
    public LocalText wrongReason() {
        return wrong("reason");
    }

    private LocalText wrong(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
