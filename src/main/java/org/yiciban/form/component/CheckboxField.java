package org.yiciban.form.component;

import java.util.Optional;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.ParsedValue;

/** One box to tick; required means ticked. */
public record CheckboxField(InheritedSettings trait, FieldSettings entry) implements Field, InterpretedField {

    @Override
    public DataPath at() {
        return entry.at();
    }

    @Override
    public ParsedValue<Object> read(Object raw) {
        if (raw == null || raw instanceof Boolean) {
            return ParsedValue.of(Boolean.TRUE.equals(raw));
        }
        if (raw instanceof String typed) {
            switch (typed) {
                case "on", "true":
                    return ParsedValue.of(true);
                case "", "off", "false":
                    return ParsedValue.of(false);
                default:
            }
        }
        return ParsedValue.refusedBecause("wrong-type", "checkbox-expected", trait.question());
    }

    @Override
    public Optional<ParsedValue.Refused<Object>> objection(Object value, Evaluation evaluation) {
        return Optional.empty();
    }

    @Override
    public String demand() {
        return "required-tick";
    }
}
