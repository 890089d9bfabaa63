package org.yiciban.outset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.FieldError;

/** A page of inputs each of which is told what is wrong with it. */
interface ToldInputs {

    /** What is wrong with one input, behind its name. */
    record Told(String field, String message) {}

    /** What is wrong, by the id of the input. */
    Map<String, String> errors();

    /** What an input is described by; null where nothing describes it. */
    default @Nullable String described(String id, boolean hint) {
        String said = (hint ? id + "-hint " : "") + (errors().containsKey(id) ? id + "-error" : "");
        return said.isEmpty() ? null : said.strip();
    }

    /** @param input gives the id of the input of a field as programs name it */
    static Map<String, String> errors(List<FieldError> wrong, UnaryOperator<String> input, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        wrong.forEach(one ->
                errors.putIfAbsent(input.apply(one.field()), one.message().in(locale)));
        return errors;
    }
}
