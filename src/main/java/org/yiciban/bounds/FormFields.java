package org.yiciban.bounds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form and of a query string, in their order, counted and each as its address has it. */
final class FormFields {

    private final int most;
    private final FieldRule rule;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;

    FormFields(int most, FieldRule rule) {
        this.most = most;
        this.rule = rule;
    }

    /** Reads {@code a=1&b=2}, each part percent-encoded UTF-8. */
    FormFields read(String encoded) throws TurnedAway {
        if (encoded == null || encoded.isEmpty()) {
            return this;
        }
        int from = 0;
        while (from <= encoded.length()) {
            int end = encoded.indexOf('&', from);
            end = end < 0 ? encoded.length() : end;
            if (end > from) {
                String pair = encoded.substring(from, end);
                int equals = pair.indexOf('=');
                add(
                        plain(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : plain(pair.substring(equals + 1)));
            }
            from = end + 1;
        }
        return this;
    }

    FormFields add(String name, String value) throws TurnedAway {
        if (++count > most) {
            throw TurnedAway.tooLarge();
        }
        rule.check(name, value, values.containsKey(name));
        values.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value);
        return this;
    }

    Map<String, String[]> all() {
        Map<String, String[]> all = new LinkedHashMap<>();
        values.forEach((name, texts) -> all.put(name, texts.toArray(String[]::new)));
        return all;
    }

    private static String plain(String encoded) throws TurnedAway {
        return PercentEncoded.read(encoded, "a form");
    }
}
