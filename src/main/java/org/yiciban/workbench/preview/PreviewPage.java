package org.yiciban.workbench.preview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.FormSummary;
import org.yiciban.form.view.FormView;
import org.yiciban.form.view.Judged;

/**
 * What the preview of a form shows: the form of a draft as one of its readers will have it.
 *
 * @param name of the service
 * @param path of the form
 * @param readers who may read it, this one marked
 * @param empty whether it begins without the answers of the sample
 * @param otherFill where the preview begins the other way
 * @param pages of the application form, for a citizen; empty where the form is one page
 * @param asked what was asked for
 * @param questions of the situation, for an application form
 * @param situation the answers to them
 * @param view the questions; null for an agency, which reads answers, and where the file can't be read
 * @param summary the answers that an agency sees; null for others
 * @param broken why the file can't be shown; null where it can
 * @param action where what was filled in is judged
 * @param fits whether it was judged and nothing is wrong
 */
record PreviewPage(
        long draft,
        String name,
        String path,
        List<Place> readers,
        boolean empty,
        String otherFill,
        List<Place> pages,
        PreviewAsked asked,
        List<Question> questions,
        Map<String, Object> situation,
        @Nullable FormView view,
        @Nullable FormSummary summary,
        @Nullable String broken,
        String action,
        boolean fits,
        List<FieldError> errors)
        implements Judged {

    /** Whose eyes the form is read with, as addresses say it; an agency stands there by its code. */
    static final String CITIZEN = "citizen";

    static final String WINDOW = "window";
    static final String OFFICER = "officer";

    /** A link. */
    record Place(String key, String name, String address, boolean here) {}

    /** Whose page it is. */
    boolean citizens() {
        return readers.stream().anyMatch(reader -> reader.here() && reader.key().equals(CITIZEN));
    }
}
