package org.yiciban.portal.apply;

import java.util.List;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.FormView;
import org.yiciban.form.view.Judged;

/**
 * What one page of the application form shows.
 *
 * @param restored whether what was typed came back after a login
 * @param view its questions, with what is wrong with the answers
 * @param late whether what came while one types came after the page itself, and isn't kept
 */
record ApplyFormPage(ApplyFrame frame, boolean restored, FormView view, List<FieldError> errors, boolean late)
        implements Judged {}
