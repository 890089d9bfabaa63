package org.yiciban.document.issued;

import java.util.List;
import java.util.stream.Stream;

/** What a table says of how an item ended. */
final class ItemCells {

    private static final String NONE = "—";

    private ItemCells() {}

    /** In the proof of service. */
    static List<String> served(WordedFacts line) {
        return List.of(line.item(), outcome(line), cited(line));
    }

    /** In the notice that ends the whole case. */
    static List<String> ended(WordedFacts line) {
        return List.of(line.item(), line.text(DocumentFact.AGENCY), outcome(line), cited(line), handedOver(line));
    }

    private static String outcome(WordedFacts line) {
        return Stream.of(line.text(DocumentFact.OUTCOME), line.text(DocumentFact.RESULT))
                .filter(text -> !text.isEmpty())
                .reduce((how, what) -> how + (line.english() ? ": " : "：") + what)
                .orElse("");
    }

    private static String cited(WordedFacts line) {
        return line.has(DocumentFact.DOCUMENT)
                ? line.text(DocumentFact.TITLE) + " " + line.text(DocumentFact.DOCUMENT) + (line.english() ? ", " : "，")
                        + line.day(DocumentFact.DATE)
                : NONE;
    }

    private static String handedOver(WordedFacts line) {
        return line.has(DocumentFact.DELIVERED_AT)
                ? line.day(DocumentFact.DELIVERED_AT) + (line.english() ? ", " : " ") + line.text(DocumentFact.WAY)
                : NONE;
    }
}
