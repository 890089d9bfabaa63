package org.yiciban.document.issued;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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

    boolean has(DocumentFact fact) {
        return !text(fact).isEmpty();
    }

    /** In the language of the reader where the facts have it, else as it was written. */
    String text(DocumentFact fact) {
        Object own = english() ? facts.get(fact.english()) : null;
        return Objects.toString(own == null ? facts.get(fact.key()) : own, "");
    }

    /** The item by its name, with what the national catalogue calls it as it is implemented here, where its sheet says so. */
    String item() {
        String code = text(DocumentFact.CODE);
        return code.isEmpty()
                ? text(DocumentFact.ITEM)
                : text(DocumentFact.ITEM) + (english() ? " (implementing code " + code + ")" : "（实施编码" + code + "）");
    }

    /** As a sentence begins; Chinese has no capitals. */
    String begun(DocumentFact fact) {
        String text = text(fact);
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    /** A number, so that words can agree with it; 0 where it is none. */
    int number(DocumentFact fact) {
        String text = text(fact);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    String day(DocumentFact fact) {
        String instant = Objects.toString(facts.get(fact.key()), "");
        return instant.isEmpty() ? "" : day(Instant.parse(instant));
    }

    String day(Instant instant) {
        return instant.atZone(ZONE).format(english() ? ENGLISH : CHINESE);
    }

    /** Day and minute. */
    String moment(DocumentFact fact) {
        return has(fact) ? day(fact) + MINUTE.format(Instant.parse(text(fact))) : "";
    }

    List<WordedFacts> lines(DocumentFact fact) {
        return list(fact).stream()
                .filter(Map.class::isInstance)
                .map(line -> new WordedFacts((Map<?, ?>) line, locale))
                .toList();
    }

    /** What the lines of a list are about, one after the other. */
    String places(DocumentFact fact) {
        return lines(fact).stream()
                .map(line -> line.text(DocumentFact.PLACE))
                .collect(Collectors.joining(english() ? ", " : "、"));
    }

    List<String> texts(DocumentFact fact) {
        return list(fact).stream().map(Object::toString).toList();
    }

    private List<?> list(DocumentFact fact) {
        return facts.get(fact.key()) instanceof List<?> list ? list : List.of();
    }
}
