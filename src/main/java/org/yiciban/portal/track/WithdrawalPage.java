package org.yiciban.portal.track;

import java.util.List;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;

/**
 * What the page shows on which the whole or an item is withdrawn.
 *
 * @param office whether the window does it for him who stands before it
 * @param restored whether what was typed came back after a login
 * @param item what is withdrawn, as chosen: a code, or the word for the whole
 * @param who stands before the window
 */
record WithdrawalPage(
        CaseStory story,
        boolean office,
        boolean restored,
        String item,
        String reason,
        PersonPresent who,
        List<FieldError> errors)
        implements Judged {

    /** Whether the reason is missing. */
    public boolean missing() {
        return !wrong("reason").isEmpty();
    }

    /** Whether it isn't clear what is withdrawn. */
    public boolean unclear() {
        return !wrong("item").isEmpty();
    }
}
