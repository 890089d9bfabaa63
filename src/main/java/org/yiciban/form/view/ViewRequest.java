package org.yiciban.form.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiciban.form.component.FieldError;

/**
 * How a form is to be shown.
 *
 * @param locale language of the reader
 * @param refreshUrl where what is typed is posted, so that conditions show at once and it is kept, or null
 * @param errors what has to be put right
 * @param notes what else is said beside questions, by their paths: what an officer complained of
 */
public record ViewRequest(Locale locale, String refreshUrl, List<FieldError> errors, Map<String, String> notes) {

    public ViewRequest {
        errors = List.copyOf(errors);
        notes = Map.copyOf(notes);
    }

    public ViewRequest(Locale locale, String refreshUrl, List<FieldError> errors) {
        this(locale, refreshUrl, errors, Map.of());
    }

    /** A form without errors. */
    public static ViewRequest fresh(Locale locale, String refreshUrl) {
        return new ViewRequest(locale, refreshUrl, List.of());
    }

    /** The wording of a part, with what else is said beside it; the note comes first. */
    ViewNode.Wording noted(String path, ViewNode.Wording wording) {
        String note = notes.get(path);
        return note == null
                ? wording
                : new ViewNode.Wording(
                        wording.label(),
                        wording.hint() == null ? note : note + " " + wording.hint(),
                        wording.purpose(),
                        wording.error());
    }
}
