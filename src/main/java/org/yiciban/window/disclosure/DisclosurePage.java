package org.yiciban.window.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.disclosure.DisclosureObjection;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.LocalText;

/**
 * What waits for an answer of an agency.
 *
 * @param answered number of the decision for which something was typed; empty on a first look
 * @param reason what was typed
 */
record DisclosurePage(List<DisclosureObjection> waiting, String answered, String reason, List<FieldError> errors)
        implements Judged {

    /** What was typed for an objection. */
    public String reason(DisclosureObjection one) {
        return one.of().document().equals(answered) ? reason : "";
    }

    /** What is wrong with the answer to an objection; null where nothing is. */
    public @Nullable LocalText fault(DisclosureObjection one) {
        return one.of().document().equals(answered)
                ? wrong("reason").stream().findFirst().map(FieldError::message).orElse(null)
                : null;
    }
}
