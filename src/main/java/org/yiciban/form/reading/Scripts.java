package org.yiciban.form.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks through a whole file for what a browser would run or fetch. */
final class Scripts {

    private static final List<String> FORBIDDEN = List.of("javascript:", "vbscript:", "<script", "<iframe", "srcdoc=");

    private Scripts() {}

    static Optional<String> within(Object part) {
        if (part instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(each -> within(each).stream()).findFirst();
        }
        if (part instanceof List<?> list) {
            return list.stream().flatMap(each -> within(each).stream()).findFirst();
        }
        if (part instanceof String text) {
            String compact = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
            return FORBIDDEN.stream().filter(compact::contains).findFirst();
        }
        return Optional.empty();
    }
}
