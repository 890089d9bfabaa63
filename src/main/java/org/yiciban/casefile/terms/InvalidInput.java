package org.yiciban.casefile.terms;

import java.util.List;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;

/** Input that can't be taken as it is; names every field at once. Nothing was changed. */
public class InvalidInput extends RuntimeException {

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("input is not valid: " + errors.stream().map(FieldError::field).toList());
        this.errors = List.copyOf(errors);
    }

    public static InvalidInput of(String field, String code, String zh, String en) {
        return new InvalidInput(List.of(new FieldError(field, code, new LocalText(zh, en))));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
