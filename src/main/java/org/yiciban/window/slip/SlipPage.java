package org.yiciban.window.slip;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.items.SlipPapers;
import org.yiciban.casefile.slips.Slip;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.LocalText;

/**
 * What the page shows on which an officer names a slip of the pen in an issued document.
 *
 * @param number of the case
 * @param item as it stands in addresses
 * @param name what the item is called
 * @param document number of the decision that holds; empty where none does
 * @param fields what may be corrected in it now; none where nothing may be, or not by the reader
 * @param earlier those that there were, the newest first
 */
record SlipPage(
        String number,
        String item,
        LocalText name,
        String document,
        List<SlipPapers.Field> fields,
        List<Past> earlier,
        Typed typed,
        List<FieldError> errors)
        implements Judged {

    /** What was typed. */
    record Typed(String document, String field, String to, String why) {

        static final Typed NOTHING = new Typed("", "", "", "");

        Typed {
            document = document == null ? "" : document;
            field = field == null ? "" : field;
            to = to == null ? "" : to;
            why = why == null ? "" : why;
        }
    }

    /** One that there was, with its moment in words. */
    record Past(Slip of, String found) {}

    /** What is wrong with a field; null where nothing is. */
    public @Nullable LocalText fault(String field) {
        return wrong(field).stream().findFirst().map(FieldError::message).orElse(null);
    }
}
