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
 */
record ConfirmationPage(String no, Confirmations.@Nullable Asked asked, boolean citizen, List<FieldError> errors)
        implements Judged {}
