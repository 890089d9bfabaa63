package org.yiciban.modelling.context;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.yaml.MissingKey;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.LocalText;

/** Texts of a sheet that say only what has to be written in their place, as a new service begins with them: the public would read them. */
final class PlacesToFill {

    private static final Pattern MARKED = Pattern.compile("(?is)\\s*(（\\s*请填写|\\(\\s*to be filled).*");

    private PlacesToFill() {}

    static void check(String file, Object content, Report report) {
        look(file, "", content, report);
    }

    private static void look(String file, String place, Object content, Report report) {
        if (content instanceof Map<?, ?> map
                && map.values().stream().anyMatch(PlacesToFill::marked)
                && !half(map, "en")) {
            tell(file, place, map, report);
        } else if (content instanceof Map<?, ?> map) {
            map.forEach((key, inner) ->
                    look(file, place.isEmpty() ? String.valueOf(key) : place + "." + key, inner, report));
        } else if (content instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                look(file, place + "[" + (at + 1) + "]", list.get(at), report);
            }
        }
    }

    /** Whether it says only what has to be written in its place. */
    static boolean marked(@Nullable Object value) {
        return value instanceof String text && MARKED.matcher(text).matches();
    }

    private static void tell(String file, String place, Map<?, ?> map, Report report) {
        map.forEach((key, text) -> {
            if (!marked(text)) {
                look(file, place + "." + key, text, report);
            }
        });
        boolean text = map.containsKey("zh");
        String at = text
                ? place
                : place + "."
                        + map.keySet().stream()
                                .filter(key -> marked(map.get(key)))
                                .findFirst()
                                .orElseThrow();
        LocalText name = MissingKey.placeOf(file, at);
        report.warning(
                "place-to-fill",
                at,
                "“" + name.zh() + "”" + (half(map, "zh") ? "的中文（zh）" : "") + "还没有填写，发布后公众会看到这句提示。请写上实际内容。",
                (half(map, "zh") ? "The Chinese of “" : "“") + name.en()
                        + "” is still to be filled, and the public would read what it says now. Write what holds there.");
    }

    /** Whether a text lacks that language alone. */
    private static boolean half(Map<?, ?> text, String language) {
        return marked(text.get(language)) && !marked(text.get(language.equals("en") ? "zh" : "en"));
    }
}
