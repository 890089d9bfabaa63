package org.yiciban.portal.apply;

import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.sheet.Answers;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.draft.ApplicantEntry;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;

/**
 * What the page shows on which one says who applies.
 *
 * @param restored whether what was typed came back after a login
 * @param situation as it was told before there is a draft, by the names of the questions
 * @param who as typed so far
 * @param divisions where one can apply
 */
record ApplyApplicantPage(
        ApplyFrame frame,
        boolean restored,
        Map<String, Object> situation,
        ApplicantEntry who,
        List<Division> divisions,
        List<FieldError> errors)
        implements Judged {

    /** The answers of the situation as this page takes them. */
    public Map<String, String> sent() {
        return Answers.sent(situation);
    }
}
