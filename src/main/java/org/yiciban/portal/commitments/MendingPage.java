package org.yiciban.portal.commitments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.commitment.CommitmentDesk;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.LocalText;

/**
 * What the page shows on which somebody says that he has mended what he was ordered to.
 *
 * @param number of the case
 * @param shown what was committed to and ordered
 * @param office whether the window acts for him who stands before it
 * @param restored whether what was typed came back after a login
 * @param report what was typed
 * @param who stands before the window
 */
record MendingPage(
        String number,
        CommitmentDesk.Shown shown,
        boolean office,
        boolean restored,
        String report,
        PersonPresent who,
        List<FieldError> errors)
        implements Judged {

    /** What is wrong with the report; null where nothing is. */
    public @Nullable LocalText fault() {
        return wrong("report").stream().findFirst().map(FieldError::message).orElse(null);
    }
}
