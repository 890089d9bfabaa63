package org.yiciban.outset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.form.component.FieldError;

/**
 * What the page shows on which a new service is begun.
 *
 * @param agencies names by code
 * @param handlings names by word
 * @param errors what is wrong, by the id of the input
 * @param told the same with the names of the inputs
 */
record NewServicePage(
        NewServiceForm form,
        Map<String, String> agencies,
        Map<String, String> handlings,
        Map<String, String> errors,
        List<ToldInputs.Told> told)
        implements ToldInputs {

    static NewServicePage of(
            NewServiceForm form, List<Agency> agencies, List<FieldError> wrong, MessageSource messages, Locale locale) {
        Map<String, String> errors = ToldInputs.errors(wrong, field -> input(form, field), locale);
        return new NewServicePage(
                form,
                names(agencies, locale),
                kinds(locale),
                errors,
                new NewServiceLabels(messages, locale).all(errors));
    }

    /** Names of the kinds of handling by their words. */
    static Map<String, String> kinds(Locale locale) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(Handling.values())
                .forEach(one -> kinds.put(one.name(), one.label().in(locale)));
        return kinds;
    }

    /** Names of agencies by their codes, in the order of their list. */
    static Map<String, String> names(List<Agency> agencies, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        agencies.forEach(one -> names.put(one.code().value(), one.name().in(locale)));
        return names;
    }

    /** The id of the input of a field that a program would name so; what has none is told at the key. */
    private static String input(NewServiceForm form, String field) {
        String id = field.replace("[", "-").replace("].", "-").replaceFirst("\\.(zh|en)$", "");
        if (id.equals("files")) {
            return "key";
        }
        // an item that names no agency has that of the service
        return form.isOfLead(id) ? "leadAgency" : id;
    }

    /** Whether what may be left out of an item is shown: something is typed there, or wrong. */
    public boolean shows(NewServiceItem item, String at) {
        return item.isDetailed()
                || errors.keySet().stream().anyMatch(id -> id.matches(at + "(basis|question|handling)"));
    }
}
