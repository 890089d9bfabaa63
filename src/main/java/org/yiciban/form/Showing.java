package org.yiciban.form;

import java.util.List;
import java.util.Locale;

/**
 * How a form is to be shown.
 *
 * @param locale language of the reader
 * @param refreshUrl where what is typed is posted, so that conditions show at once and it is kept, or null
 * @param errors what has to be put right
 */
public record Showing(Locale locale, String refreshUrl, List<FieldError> errors) {

    public Showing {
        errors = List.copyOf(errors);
    }

    /** A form without errors. */
    public static Showing fresh(Locale locale, String refreshUrl) {
        return new Showing(locale, refreshUrl, List.of());
    }
}
