package org.yiciban.portal.confirmations;

import java.util.List;
import org.yiciban.casefile.steps.Confirmations;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.portal.frame.CodeLock;

/**
 * What the page of one who has to confirm shows.
 *
 * @param lock what the code has opened
 * @param citizen whether somebody is logged in who may prove to be the one
 */
record ConfirmationPage(CodeLock.Shown<Confirmations.Asked> lock, boolean citizen, List<FieldError> errors)
        implements Judged {}
