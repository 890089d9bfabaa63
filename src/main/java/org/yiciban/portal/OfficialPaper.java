package org.yiciban.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yiciban.catalogue.Release;
import org.yiciban.document.IssuedDocument;

/**
 * An official document in its words; they are Chinese, as the document is.
 *
 * @param agency who issues it
 * @param receivedAt null when the facts don't say
 * @param due null when the facts don't say
 */
record OfficialPaper(
        String agency,
        String title,
        String applicant,
        String bundle,
        String item,
        String result,
        Instant receivedAt,
        Instant acceptedAt,
        Instant due,
        String reason,
        String remedies,
        String procedure,
        String expectedDays,
        boolean deemed,
        Instant extendedTo,
        List<String> defects,
        Map<?, ?> given) {

    static OfficialPaper of(IssuedDocument document, Release release) {
        Map<String, Object> facts = document.facts();
        return new OfficialPaper(
                release.agency(document.agency()).name().zh(),
                document.type().title().zh(),
                text(facts, "applicant"),
                text(facts, "bundle"),
                text(facts, "item"),
                text(facts, "result"),
                instant(facts, "receivedAt"),
                instant(facts, "acceptedAt"),
                instant(facts, "due"),
                text(facts, "reason"),
                text(facts, "remedies"),
                text(facts, "procedure"),
                text(facts, "expectedDays"),
                "DEEMED".equals(facts.get("mode")),
                instant(facts, "extendedTo"),
                facts.get("defects") instanceof List<?> list
                        ? list.stream().map(Objects::toString).toList()
                        : List.of(),
                facts.get("given") instanceof Map<?, ?> map ? map : Map.of());
    }

    private static String text(Map<String, Object> facts, String key) {
        return Stream.ofNullable(facts.get(key))
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    private static Instant instant(Map<String, Object> facts, String key) {
        String text = text(facts, key);
        return text == null ? null : Instant.parse(text);
    }
}
