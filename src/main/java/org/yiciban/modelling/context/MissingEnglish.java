package org.yiciban.modelling.context;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yiciban.modelling.report.Report;
import tools.jackson.databind.JsonNode;

/**
 * Texts that have no English yet: in sheets the Chinese stands as its copy, in forms nothing does. Nobody has to write it to go
 * on working; readers of English see the Chinese. Every place says the same, so that pages tell it once for all.
 */
final class MissingEnglish {

    private static final Pattern HAN = Pattern.compile("(?s).*\\p{IsHan}.*");
    private static final List<String> TEXTS = List.of("label", "description", "text");

    private MissingEnglish() {}

    /** The texts of a sheet. */
    static void sheet(Object content, Report report) {
        look("", content, report);
    }

    private static void look(String place, Object content, Report report) {
        if (content instanceof Map<?, ?> map) {
            if (lacks(map.get("zh"), map.get("en"))) {
                tell(place, report);
                return;
            }
            map.forEach((key, inner) -> look(place.isEmpty() ? String.valueOf(key) : place + "." + key, inner, report));
        } else if (content instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                look(place + "[" + (at + 1) + "]", list.get(at), report);
            }
        }
    }

    /** Whether only the Chinese is said. */
    private static boolean lacks(Object zh, Object en) {
        return zh instanceof String chinese
                && en instanceof String english
                && HAN.matcher(chinese).matches()
                && !PlacesToFill.marked(chinese)
                && (english.equals(chinese) || PlacesToFill.marked(english));
    }

    /** The texts of a form. */
    static void form(JsonNode component, Report report) {
        boolean lacks = TEXTS.stream()
                .anyMatch(text -> HAN.matcher(component.path(text).asString("")).matches()
                        && component
                                .path("properties")
                                .path(text + "En")
                                .asString("")
                                .isEmpty());
        boolean values = component
                .path("values")
                .valueStream()
                .anyMatch(one -> HAN.matcher(one.path("label").asString("")).matches()
                        && one.path("labelEn").asString("").isEmpty());
        if (component.has("type") && (lacks || values)) {
            tell(component.path("key").asString(component.path("id").asString("")), report);
        }
        component.path("components").forEach(inner -> form(inner, report));
    }

    private static void tell(String place, Report report) {
        report.warning(
                "english",
                place,
                "还没有英文，先用中文代替；看英文页面的人看到的是中文。",
                "There is no English yet; readers of English see the Chinese.");
    }
}
