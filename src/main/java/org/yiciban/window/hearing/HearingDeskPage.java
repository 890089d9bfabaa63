package org.yiciban.window.hearing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.LocalText;

/**
 * What the page shows on which an authority tells the right to a hearing, or orders one.
 *
 * @param number of the case
 * @param item as it stands in addresses
 * @param name what the item is called
 * @param earlier those that there were, the newest first
 * @param offered whether one may be told or ordered now
 * @param own whether the reader works for the authority that decides
 */
record HearingDeskPage(
        String number,
        String item,
        LocalText name,
        List<Past> earlier,
        boolean offered,
        boolean own,
        Typed typed,
        List<FieldError> errors)
        implements Judged {

    /** What was typed. */
    record Typed(String motion, String matter) {

        Typed {
            motion = motion == null || motion.isEmpty() ? Hearing.Motion.RIGHT.name() : motion;
            matter = matter == null ? "" : matter;
        }
    }

    /** One that there was, with its moment in words. */
    record Past(Hearing of, String told) {}

    /** Why one may be held. */
    public List<Hearing.Motion> motions() {
        return List.of(Hearing.Motion.values());
    }

    /** What is wrong with a field; null where nothing is. */
    public @Nullable LocalText fault(String field) {
        return wrong(field).stream().findFirst().map(FieldError::message).orElse(null);
    }
}
