package org.yiciban.portal.confirmations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.steps.Confirmations;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;

/**
 * What the page of one who has to confirm shows.
 *
 * @param no its number, as in the address
 * @param asked what the code has opened; null before one was shown
 * @param citizen whether somebody is logged in who may prove to be the one
 * @param waitMinutes how long nobody may show a code; null where one may
 */
record ConfirmationPage(
        String no,
        Confirmations.@Nullable Asked asked,
        boolean citizen,
        List<FieldError> errors,
        @Nullable Integer waitMinutes)
        implements Judged {

    private static final int SECONDS_A_MINUTE = 60;

    ConfirmationPage waiting(long seconds) {
        int minutes = (int) ((seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
        return new ConfirmationPage(no, asked, citizen, errors, minutes);
    }
}
