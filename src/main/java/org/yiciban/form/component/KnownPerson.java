package org.yiciban.form.component;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody of the staff who is known by account, with name and unit. */
public record KnownPerson(String account, String name, String unit) {

    /** Those whom a form offers as colleagues. */
    static List<KnownPerson> colleagues(FormFacts facts) {
        return facts.known().get("colleagues") instanceof List<?> staff
                ? staff.stream().flatMap(KnownPerson::of).toList()
                : List.of();
    }

    private static Stream<KnownPerson> of(Object said) {
        return said instanceof Map<?, ?> one
                ? Stream.of(new KnownPerson(text(one, "value"), text(one, "label"), text(one, "unit")))
                : Stream.of();
    }

    private static String text(Map<?, ?> said, String key) {
        return String.valueOf(said.get(key));
    }
}
