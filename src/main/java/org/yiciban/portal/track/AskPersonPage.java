package org.yiciban.portal.track;

import java.time.Instant;
import java.util.List;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * What the page shows on which the window asks for a person, for him who stands before it.
 *
 * @param name what the item is called
 * @param until when a person can be asked to look at it
 * @param restored whether what was typed came back after a login
 * @param who stands before the window
 */
record AskPersonPage(
        CaseStory story,
        ItemKey item,
        LocalText name,
        Instant until,
        boolean restored,
        PersonPresent who,
        List<FieldError> errors)
        implements Judged {}
