package org.yiciban.document;

import java.util.stream.Stream;

/** What a table says of how an item ended. */
final class ItemCells {

    private static final String NONE = "—";

    private ItemCells() {}

    static String outcome(WordedFacts line) {
        return Stream.of(line.text(DocumentFact.OUTCOME), line.text(DocumentFact.RESULT))
                .filter(text -> !text.isEmpty())
                .reduce((how, what) -> how + (line.english() ? ": " : "：") + what)
                .orElse("");
    }

    static String cited(WordedFacts line) {
        return line.has(DocumentFact.DOCUMENT)
                ? line.text(DocumentFact.TITLE) + " " + line.text(DocumentFact.DOCUMENT) + (line.english() ? ", " : "，")
                        + line.day(DocumentFact.DATE)
                : NONE;
    }

    static String handedOver(WordedFacts line) {
        return line.has(DocumentFact.DELIVERED_AT)
                ? line.day(DocumentFact.DELIVERED_AT) + (line.english() ? ", " : " ") + line.text(DocumentFact.WAY)
                : NONE;
    }
}
