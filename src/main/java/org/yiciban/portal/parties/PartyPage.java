package org.yiciban.portal.parties;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.hearing.PartyLinks;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.portal.frame.CodeLock;
import org.yiciban.shared.LocalText;

/**
 * What the page of an interested party shows.
 *
 * @param lock what the code has opened
 */
record PartyPage(CodeLock.Shown<PartyLinks.Opened> lock, String speaker, String statement, List<FieldError> errors)
        implements Judged {

    /** What is wrong with a field; null where nothing is. */
    public @Nullable LocalText fault(String field) {
        return wrong(field).stream().findFirst().map(FieldError::message).orElse(null);
    }
}
