package org.yiciban.casefile.refusals;

import java.util.List;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.Refusal;

/** Input that can't be taken as it is; names every field at once. Nothing was changed. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("input is not valid: " + errors.stream().map(FieldError::field).toList());
        this.errors = List.copyOf(errors);
    }

    /** One field, refused in the words of that key, see {@link Refusal}. */
    public static InvalidInput of(String field, String code, String key, Object... arguments) {
        return new InvalidInput(List.of(new FieldError(field, code, Refusal.of(key, arguments))));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
