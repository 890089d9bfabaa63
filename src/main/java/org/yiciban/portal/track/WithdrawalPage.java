package org.yiciban.portal.track;

import java.util.List;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;

/**
 * What the page shows on which the whole or an item is withdrawn.
 *
 * @param office whether the window does it for him who stands before it
 * @param restored whether what was typed came back after a login
 * @param item what is withdrawn, as chosen: a code, or the word for the whole
 * @param who stands before the window
 */
record WithdrawalPage(
        CaseStory story,
        boolean office,
        boolean restored,
        String item,
        String reason,
        PersonPresent who,
        List<FieldError> errors)
        implements Judged {

    /** What may be withdrawn for itself; the only item that is left of an application is the whole. */
    public List<ItemView> items() {
        CaseView view = story.view();
        List<ItemView> open = view.withdrawable();
        boolean last = open.stream().filter(item -> !view.askedLater(item)).count() == 1
                && view.appliedFor().stream().noneMatch(item -> item.status() == ItemStatus.DECIDED);
        return open.size() == 1 && whole()
                ? List.of()
                : open.stream().filter(item -> !last || view.askedLater(item)).toList();
    }

    /** Whether something of the application itself is left, beside what was asked for later. */
    public boolean whole() {
        return story.view().withdrawable().stream()
                .anyMatch(item -> !story.view().askedLater(item));
    }

    /** Whether the reason is missing. */
    public boolean missing() {
        return !wrong("reason").isEmpty();
    }

    /** Whether it isn't clear what is withdrawn. */
    public boolean unclear() {
        return !wrong("item").isEmpty();
    }
}
