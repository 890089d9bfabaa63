package org.yiciban.document.issued;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** How something was served, as its proof says it: who signs for it depends on the mode. */
final class ServedEntries {

    private static final String SIGNATURE = "________________";

    private ServedEntries() {}

    /**
     * Mode, who served it, when, and the signature or what stands in its place.
     *
     * @param say the words of a key of the messages
     */
    static List<RenderedDocument.Entry> of(WordedFacts facts, UnaryOperator<String> say) {
        String mode = facts.text(DocumentFact.MODE);
        List<RenderedDocument.Entry> entries = new ArrayList<>();
        if (!mode.isEmpty()) {
            // proofs from before have it among what was filled in
            entries.add(entry(say, "document.served.way", facts.text(DocumentFact.WAY)));
        }
        entries.add(entry(say, "document.served.by", facts.text(DocumentFact.SERVED_BY)));
        boolean ofDay = List.of("MAIL", "ELECTRONIC", "PUBLIC_NOTICE").contains(mode);
        entries.add(entry(
                say,
                "document.served.at",
                ofDay ? facts.day(DocumentFact.DELIVERED_AT) : facts.moment(DocumentFact.DELIVERED_AT)));
        entries.add(
                switch (mode) {
                    case "LEFT" -> entry(say, "document.served.witness", SIGNATURE);
                    case "MAIL" -> entry(say, "document.served.to", say.apply("document.served.mail"));
                    case "ELECTRONIC" -> entry(say, "document.served.to", say.apply("document.served.electronic"));
                    case "PUBLIC_NOTICE" -> entry(say, "document.served.to", say.apply("document.served.notice"));
                    default -> entry(say, "document.served.to", SIGNATURE);
                });
        return entries;
    }

    private static RenderedDocument.Entry entry(UnaryOperator<String> say, String key, String value) {
        return new RenderedDocument.Entry(say.apply(key), value);
    }
}
