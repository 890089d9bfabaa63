package org.yiciban.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands in braces in a sentence of a place's own, by name; shipped sentences count the same by numbers. */
final class TextPlaces {

    static final String AHEAD = "notification.";
    static final Pattern NAMED = Pattern.compile("\\{([a-z]+)}");

    private static final Map<String, Integer> OF_TEXTS =
            numbered("service", "item", "said", "date", "outcome", "agent", "until");
    private static final Map<String, Integer> DATE = numbered("date");
    private static final Map<String, Map<String, Integer>> OTHERS = Map.of(
            "subject", numbered("service", "kind", "number"),
            "greeting", numbered("name"),
            "number", numbered("number"),
            "track.page", numbered("address"),
            "track.site", Map.of(),
            "foot", Map.of(),
            "agent", Map.of(),
            "sms", numbered("number", "kind", "todo"),
            "sms.see", Map.of());
    /** Lists of defects and the words of outcomes belong to documents as well. */
    private static final List<String> NOT_ONES_OWN = List.of("demand", "outcome.");

    private TextPlaces() {}

    /** The names that may stand in the sentence of that key, with the numbers by which the shipped one has them. */
    static Map<String, Integer> of(String code) {
        String key = code.substring(AHEAD.length());
        if (OTHERS.containsKey(key)) {
            return OTHERS.get(key);
        }
        if (key.startsWith("text.")) {
            return OF_TEXTS;
        }
        return key.startsWith("date.") || key.startsWith("sms.date.") ? DATE : Map.of();
    }

    /** Whether a place may say the sentence of that key otherwise. */
    static boolean mayDiffer(String code) {
        return NOT_ONES_OWN.stream().noneMatch(one -> code.startsWith(AHEAD + one));
    }

    private static Map<String, Integer> numbered(String... names) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String name : names) {
            places.put(name, places.size());
        }
        return Map.copyOf(places);
    }
}
