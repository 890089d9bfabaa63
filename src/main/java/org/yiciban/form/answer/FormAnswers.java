package org.yiciban.form.answer;

import java.util.List;
import java.util.Map;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.value.AsTyped;

/**
 * What a form made of the answers sent to it.
 *
 * @param data visible answers in their stored form, computed values included; empty and hidden ones are absent
 * @param errors in the order of the form; answers that failed are absent from the data or stand as typed
 */
public record FormAnswers(Map<String, Object> data, List<FieldError> errors) {

    public FormAnswers {
        errors = List.copyOf(errors);
    }

    /** The answers with those that failed as they were typed: what the applicant said is kept, right or wrong. */
    public Map<String, Object> asTyped(Map<String, Object> raw) {
        AsTyped typed = new AsTyped(raw, data);
        errors.forEach(error -> typed.keep(error.field()));
        return data;
    }

    /** Whether everything may be stored. */
    public boolean accepted() {
        return errors.isEmpty();
    }
}
