package org.yiciban.portal.parties;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.hearing.PartyLinks;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.LocalText;

/**
 * What the page of an interested party shows.
 *
 * @param no its number, as in the address
 * @param opened what the code has opened; null before one was shown
 * @param waitMinutes how long nobody may show a code; null where one may
 */
record PartyPage(
        String no,
        PartyLinks.@Nullable Opened opened,
        String speaker,
        String statement,
        List<FieldError> errors,
        @Nullable Integer waitMinutes)
        implements Judged {

    private static final int SECONDS_A_MINUTE = 60;

    PartyPage waiting(long seconds) {
        int minutes = (int) ((seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
        return new PartyPage(no, opened, speaker, statement, errors, minutes);
    }

    /** What is wrong with a field; null where nothing is. */
    public @Nullable LocalText fault(String field) {
        return wrong(field).stream().findFirst().map(FieldError::message).orElse(null);
    }
}
