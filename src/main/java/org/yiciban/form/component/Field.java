package org.yiciban.form.component;

import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.ParsedValue;

/** A question. */
public sealed interface Field extends Component
        permits TextField, NumberField, CheckboxField, ChoiceField, DateField, FileField {

    /** Where the answer stands, seen from the form or from its row. */
    DataPath at();

    /** Takes what came in into its stored form; an empty answer is an accepted null. */
    ParsedValue<Object> read(Object raw);
}
