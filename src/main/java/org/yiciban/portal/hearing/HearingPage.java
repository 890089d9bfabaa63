package org.yiciban.portal.hearing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.applicant.HearingAnswers;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.LocalText;

/**
 * What the page shows on which somebody answers about a hearing.
 *
 * @param number of the case
 * @param item as it stands in addresses
 * @param name what the item is called
 * @param hearing how it stands
 * @param office whether the window acts for him who stands before it
 * @param restored whether what was typed came back after a login
 * @param who stands before the window
 */
record HearingPage(
        String number,
        String item,
        LocalText name,
        Hearing hearing,
        boolean office,
        boolean restored,
        Typed typed,
        PersonPresent who,
        List<FieldError> errors)
        implements Judged {

    /** What was chosen, and why. */
    record Typed(String want, String reason) {}

    /** What may be said now. */
    public List<HearingAnswers.Want> wants() {
        return switch (hearing.state()) {
            case TOLD -> List.of(HearingAnswers.Want.ASK, HearingAnswers.Want.WAIVE);
            case SET -> hearing.objection() == null ? List.of(HearingAnswers.Want.OBJECT) : List.of();
            case ASKED, OBJECTED, HELD, WAIVED, PASSED, ENDED -> List.of();
        };
    }

    /** Whether a reason is asked for. */
    public boolean reasoned() {
        return wants().contains(HearingAnswers.Want.OBJECT);
    }

    /** What is wrong with a field; null where nothing is. */
    public @Nullable LocalText fault(String field) {
        return wrong(field).stream().findFirst().map(FieldError::message).orElse(null);
    }
}
