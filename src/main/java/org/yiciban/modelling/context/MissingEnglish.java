package org.yiciban.modelling.context;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yiciban.modelling.report.Report;

/**
 * Texts of sheets that have no English yet: the Chinese stands as its copy. Nobody has to write it to go on working; readers of
 * English see the Chinese. Every place says the same, so that pages tell it once for all.
 */
final class MissingEnglish {

    private static final Pattern HAN = Pattern.compile("(?s).*\\p{IsHan}.*");

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

    private static void tell(String place, Report report) {
        report.warning(
                "english",
                place,
                "还没有英文，先用中文代替；看英文页面的人看到的是中文。",
                "There is no English yet; readers of English see the Chinese.");
    }
}
