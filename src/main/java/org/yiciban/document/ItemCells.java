package org.yiciban.document;

import java.util.stream.Stream;

/** What a table says of how an item ended. */
final class ItemCells {

    private static final String NONE = "—";

    private ItemCells() {}

    static String outcome(WordedFacts line) {
        return Stream.of(line.text("outcome"), line.text("result"))
                .filter(text -> !text.isEmpty())
                .reduce((how, what) -> how + (line.english() ? ": " : "：") + what)
                .orElse("");
    }

    static String cited(WordedFacts line) {
        return line.has("document")
                ? line.text("title") + " " + line.text("document") + (line.english() ? ", " : "，") + line.day("date")
                : NONE;
    }

    static String handedOver(WordedFacts line) {
        return line.has("deliveredAt")
                ? line.day("deliveredAt") + (line.english() ? ", " : " ") + line.text("way")
                : NONE;
    }
}
