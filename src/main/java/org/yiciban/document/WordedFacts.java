package org.yiciban.document;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The facts of a document, or of one line in it, as one language says them; what isn't known is empty. */
record WordedFacts(Map<?, ?> facts, Locale locale) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern(" HH:mm", Locale.ROOT).withZone(ZONE);

    boolean english() {
        return "en".equals(locale.getLanguage());
    }

    boolean has(String key) {
        return !text(key).isEmpty();
    }

    /** In the language of the reader where the facts have it, else as it was written. */
    String text(String key) {
        Object own = english() ? facts.get(key + "En") : null;
        return Objects.toString(own == null ? facts.get(key) : own, "");
    }

    String day(String key) {
        String instant = Objects.toString(facts.get(key), "");
        return instant.isEmpty() ? "" : day(Instant.parse(instant));
    }

    String day(Instant instant) {
        return instant.atZone(ZONE).format(english() ? ENGLISH : CHINESE);
    }

    /** Day and minute. */
    String moment(String key) {
        return has(key) ? day(key) + MINUTE.format(Instant.parse(text(key))) : "";
    }

    List<WordedFacts> lines(String key) {
        return list(key).stream()
                .filter(Map.class::isInstance)
                .map(line -> new WordedFacts((Map<?, ?>) line, locale))
                .toList();
    }

    List<String> texts(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    private List<?> list(String key) {
        return facts.get(key) instanceof List<?> list ? list : List.of();
    }
}
