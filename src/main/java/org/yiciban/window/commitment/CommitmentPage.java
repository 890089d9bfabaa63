package org.yiciban.window.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.commitment.CommitmentDesk;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.LocalText;

/**
 * What the page of a commitment shows to the offices.
 *
 * @param number of the case
 * @param repairable whether the reader may say that it is repaired
 * @param reason what was typed
 */
record CommitmentPage(
        String number, CommitmentDesk.Shown shown, boolean repairable, String reason, List<FieldError> errors)
        implements Judged {

    /** What is wrong with the reason; null where nothing is. */
    public @Nullable LocalText fault() {
        return wrong("reason").stream().findFirst().map(FieldError::message).orElse(null);
    }
}
