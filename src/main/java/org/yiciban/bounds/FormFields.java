package org.yiciban.bounds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a form and of a query string, in their order, counted and each as its address has it. */
final class FormFields {

    private final int most;
    private final String path;
    private final FieldRule rule;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final boolean comesBack;
    private final Set<String> lost = new LinkedHashSet<>();
    private int count;

    /** @param most how many there may be */
    FormFields(HttpServletRequest request, int most) {
        this.most = most;
        this.path = request.getServletPath();
        this.rule = FieldRule.at(path);
        this.comesBack = LostSigns.comesBack(request);
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
        rule.check(name, values.containsKey(name));
        if (!rule.isKept(path, name, value)) {
            if (!comesBack) {
                throw TurnedAway.lostSigns();
            }
            lost.add(name);
        }
        values.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value);
        return this;
    }

    Map<String, String[]> all() {
        Map<String, String[]> all = new LinkedHashMap<>();
        values.forEach((name, texts) -> all.put(name, texts.toArray(String[]::new)));
        return all;
    }

    /** Whether what was typed there can't be kept. */
    boolean isLost(String name) {
        return lost.contains(name);
    }

    /** What can't be kept of all that was typed; null where everything can. */
    LostSigns lost() {
        return lost.isEmpty() ? null : new LostSigns(all(), lost);
    }

    private static String plain(String encoded) throws TurnedAway {
        return PercentEncoded.read(encoded, "a form");
    }
}
