package org.yiciban.draft;

import java.util.List;
import java.util.Set;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.FormView;

/**
 * What the part of a page shows on which a supplement is typed; drawn by {@code portal/supplement-fields.html}.
 *
 * @param asks what has to be put right or handed in
 * @param opened the questions that an answer before has opened
 * @param view the questions, with what is wrong with the answers
 * @param errors what is wrong with everything else
 * @param uploaded papers that are here already
 * @param insists whether the applicant says that nothing is to be put right
 */
public record SupplementPart(
        RequestedCorrections asks,
        Set<String> opened,
        FormView view,
        List<FieldError> errors,
        List<DraftPaper> uploaded,
        boolean insists) {

    /** Whether anything has to be put right before it can be sent. */
    public boolean refused() {
        return !errors.isEmpty() || !view.errors().isEmpty();
    }
}
