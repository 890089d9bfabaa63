package org.yiciban.portal.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.disclosure.DisclosureObjection;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.LocalText;

/**
 * What the holder of a grant sees of its publication.
 *
 * @param number of the case
 * @param item as it stands in addresses
 * @param may whether he may still object
 * @param office whether the window acts for him who stands before it
 * @param restored whether what was typed came back after a login
 * @param reason what was typed
 * @param who stands before the window
 */
record ObjectionPage(
        String number,
        String item,
        LocalText name,
        DisclosureObjection told,
        boolean may,
        boolean office,
        boolean restored,
        String reason,
        PersonPresent who,
        List<FieldError> errors)
        implements Judged {

    /** What is wrong with the reason; null where nothing is. */
    public @Nullable LocalText fault() {
        return wrong("reason").stream().findFirst().map(FieldError::message).orElse(null);
    }

    /** Message key of how it stands. */
    public String state() {
        return switch (told.of().state()) {
            case OBJECTED -> "portal.disclosure.objected";
            case WITHHELD -> "portal.disclosure.withheld";
            case DUE -> may ? "portal.disclosure.when" : "portal.disclosure.public";
        };
    }
}
