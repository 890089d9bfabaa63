package org.yiciban.form.component;

import java.util.Optional;
import org.yiciban.form.value.ParsedValue;

/** What the interpreter asks of a field beyond what other modules see. */
public interface InterpretedField {

    FieldSettings entry();

    /** Why a value that was read can't stay, seen together with the other answers. */
    Optional<ParsedValue.Refused<Object>> objection(Object value, Evaluation evaluation);

    /** The verb of its "required" sentence. */
    default String demand() {
        return "required";
    }
}
