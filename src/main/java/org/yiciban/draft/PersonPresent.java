package org.yiciban.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.casefile.record.Presence;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;

/**
 * Who stands before the window, as a clerk types it on a page of an act for the applicant.
 *
 * @param typed by the names of the inputs, without their prefix
 * @param wrong by the ids of the inputs
 */
public record PersonPresent(Map<String, String> typed, Map<String, LocalText> wrong) {

    private static final String PREFIX = "presence";
    private static final List<String> NAMES = List.of("name", "document", "number", "authority");

    /** Nobody yet. */
    public static final PersonPresent NOBODY = read(Map.of());

    /** Reads the parameters of a page. */
    public static PersonPresent read(Map<String, String[]> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        NAMES.forEach(
                name -> typed.put(name, parameters.getOrDefault("_" + PREFIX + "-" + name, new String[] {""})[0]));
        return new PersonPresent(typed, Map.of());
    }

    /** The same with what is wrong with it. */
    public PersonPresent with(List<FieldError> errors) {
        Map<String, LocalText> told = new LinkedHashMap<>();
        errors.stream()
                .filter(error -> error.field().startsWith(PREFIX + "."))
                .forEach(error -> told.putIfAbsent(error.field().replace('.', '-'), error.message()));
        return new PersonPresent(typed, told);
    }

    /** As the act takes it; a document that the page doesn't offer was not chosen on it. */
    public Presence presence() {
        String document = documents().stream()
                .map(Enum::name)
                .filter(one -> one.equals(typed.get("document")))
                .findFirst()
                .orElse(null);
        return new Presence(typed.get("name"), document, typed.get("number"), typed.get("authority"));
    }

    /** The identity documents to choose from. */
    public List<Presence.Document> documents() {
        return List.of(Presence.Document.values());
    }
}
