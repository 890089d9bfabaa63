package org.yiciban.portal.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.publicity.Objection;
import org.yiciban.casefile.publicity.Objections;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;

/**
 * What the page of one notice shows.
 *
 * @param typed what stands in the form
 * @param restored whether it came back after a session had ended
 * @param waitMinutes how long nobody may send anything; null where one may
 * @param taken what was just sent; told once
 * @param answered the objection whose code was shown
 */
record NoticePage(
        ShownNotice shown,
        TypedObjection typed,
        boolean restored,
        List<FieldError> errors,
        @Nullable Integer waitMinutes,
        @Nullable Taken taken,
        @Nullable Objection answered)
        implements Judged {

    private static final int SECONDS_A_MINUTE = 60;

    /** What whoever objected is told once. */
    record Taken(int number, String code, boolean late) {

        private static final String NUMBER = "objectionNumber";
        private static final String CODE = "objectionCode";
        private static final String LATE = "objectionLate";

        static Taken of(Objections.Taken taken) {
            Objection objection = taken.objection();
            return new Taken(objection.number(), taken.code(), objection.state() == Objection.State.LATE);
        }

        /** Tells it to the next page: in the session, as a code never stands in an address. */
        void tellTo(RedirectAttributes flash) {
            flash.addFlashAttribute(NUMBER, number);
            flash.addFlashAttribute(CODE, code);
            flash.addFlashAttribute(LATE, late);
        }

        /** What the page before has told; null when it told nothing. */
        static @Nullable Taken told(Model model) {
            return model.getAttribute(CODE) instanceof String code
                            && model.getAttribute(NUMBER) instanceof Integer number
                    ? new Taken(number, code, Boolean.TRUE.equals(model.getAttribute(LATE)))
                    : null;
        }
    }

    static NoticePage of(ShownNotice shown, TypedObjection typed) {
        return new NoticePage(shown, typed, false, List.of(), null, null, null);
    }

    NoticePage taken(Taken now) {
        return new NoticePage(shown, typed, false, List.of(), null, now, null);
    }

    NoticePage restored(TypedObjection kept) {
        return new NoticePage(shown, kept, !kept.isEmpty(), List.of(), null, null, null);
    }

    NoticePage wrong(List<FieldError> wrong) {
        return new NoticePage(shown, typed, restored, wrong, null, null, null);
    }

    NoticePage waiting(long seconds) {
        int minutes = (int) ((seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
        return new NoticePage(shown, typed, restored, List.of(), minutes, null, null);
    }

    NoticePage answered(Objection objection) {
        return new NoticePage(shown, typed, restored, List.of(), null, null, objection);
    }

    /** Whether there is a form to object: while one may, and where something typed would be lost. */
    public boolean form() {
        return taken == null && (shown.open() || !typed.isEmpty());
    }
}
