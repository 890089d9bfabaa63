package org.yiciban.window.cases;

import java.util.List;
import org.yiciban.casefile.applicant.ClaimDecisions;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
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
        List<FieldError> errors)
        implements Judged {

    /** What is wrong with the choice, or null. */
    public LocalText wrongAct() {
        return said("act");
    }

    /** What is wrong with the reason, or null. */
    public LocalText wrongReason() {
        return said("reason");
    }

    private LocalText said(String field) {
        return wrong(field).stream().map(FieldError::message).findFirst().orElse(null);
    }
}
