package org.yiciban.portal.track;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.steps.Confirmation;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;

/**
 * What the page shows on which the applicant sees who has confirmed a step, and the window takes what one says before it.
 *
 * @param office whether it is the window's
 * @param who stands before the window
 * @param typed the chosen person, by his place, and answer; empty where none is
 * @param told a code that was just made; told once
 */
record ConfirmersPage(
        CaseStory story,
        ApplicantStep ask,
        ClockView clock,
        List<Confirmation> persons,
        boolean office,
        PersonPresent who,
        List<String> typed,
        @Nullable Told told,
        List<FieldError> errors)
        implements Judged {

    /** The code for one person. */
    record Told(long no, String name, String code) {

        private static final String NO = "confirmationNo";
        private static final String NAME = "confirmationName";
        private static final String CODE = "confirmationCode";

        /** Tells it to the next page: in the session, as a code never stands in an address. */
        void tellTo(RedirectAttributes flash) {
            flash.addFlashAttribute(NO, no);
            flash.addFlashAttribute(NAME, name);
            flash.addFlashAttribute(CODE, code);
        }

        static @Nullable Told told(Model model) {
            return model.getAttribute(NO) instanceof Long no
                            && model.getAttribute(NAME) instanceof String name
                            && model.getAttribute(CODE) instanceof String code
                    ? new Told(no, name, code)
                    : null;
        }
    }

    /** Those who haven't answered. */
    public List<Confirmation> open() {
        return persons.stream()
                .filter(one -> one.state() == Confirmation.State.OPEN)
                .toList();
    }
}
