package org.yiciban.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.casefile.Presence;
import org.yiciban.form.FieldError;
import org.yiciban.shared.CaseNumber;

/** Who stands before the window, as a clerk types it on a page of an act for the applicant. */
final class PresenceTyped {

    private static final List<String> NAMES = List.of("name", "document", "number", "authority");

    private PresenceTyped() {}

    static Presence read(Map<String, String[]> parameters) {
        Map<String, String> typed = typed(parameters);
        return new Presence(typed.get("name"), typed.get("document"), typed.get("number"), typed.get("authority"));
    }

    /** Draws it again as it was typed, with what is wrong beside each input. */
    static void show(Model model, Map<String, String[]> parameters, List<FieldError> errors) {
        model.addAttribute("present", typed(parameters));
        model.addAttribute("identityDocuments", Presence.Document.values());
        Map<String, FieldError> wrong = new LinkedHashMap<>();
        errors.stream()
                .filter(error -> error.field().startsWith("presence."))
                .forEach(error -> wrong.putIfAbsent(error.field().replace('.', '-'), error));
        model.addAttribute("presenceWrong", wrong);
    }

    /** The page of the receipt that is to be printed. */
    static String receipt(CaseNumber number, String document) {
        return UriComponentsBuilder.fromPath("/track/{number}/documents/{document}")
                .encode()
                .buildAndExpand(number, document)
                .toUriString();
    }

    private static Map<String, String> typed(Map<String, String[]> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        NAMES.forEach(name -> typed.put(name, parameters.getOrDefault("_presence-" + name, new String[] {""})[0]));
        return typed;
    }
}
