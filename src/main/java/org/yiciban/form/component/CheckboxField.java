package org.yiciban.form.component;

import java.util.Optional;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.Reading;

/** One box to tick; required means ticked. */
public record CheckboxField(Trait trait, Entry entry) implements Field, Question {

    @Override
    public DataPath at() {
        return entry.at();
    }

    @Override
    public Reading<Object> read(Object raw) {
        if (raw == null || raw instanceof Boolean) {
            return Reading.of(Boolean.TRUE.equals(raw));
        }
        if (raw instanceof String typed) {
            switch (typed) {
                case "on", "true":
                    return Reading.of(true);
                case "", "off", "false":
                    return Reading.of(false);
                default:
            }
        }
        return Reading.refusedBecause("wrong-type", "checkbox-expected", trait.label());
    }

    @Override
    public Optional<Reading.Refused<Object>> objection(Object value, Evaluation evaluation) {
        return Optional.empty();
    }

    @Override
    public String demand() {
        return "required-tick";
    }
}
