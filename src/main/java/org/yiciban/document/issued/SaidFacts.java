package org.yiciban.document.issued;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * What a document is to say, or a line of one of its tables: each fact under its name, in the form that its kind asks for.
 * A later word on the same fact replaces the earlier one.
 */
public final class SaidFacts {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    /** Everything that a document says, but which earlier ones it follows on: for one that takes its place. */
    public static SaidFacts again(IssuedDocument document) {
        SaidFacts again = new SaidFacts();
        again.facts.putAll(document.facts());
        Stream.of(DocumentFact.REPLACES, DocumentFact.AMENDS, DocumentFact.CORRECTED)
                .forEach(fact -> again.facts.remove(fact.key()));
        return again;
    }

    /** A text that stands in one language only. */
    public SaidFacts say(DocumentFact fact, @Nullable String text) {
        return put(fact, DocumentFact.Kind.TEXT, text);
    }

    /** A text in both languages. */
    public SaidFacts say(DocumentFact fact, LocalText text) {
        facts.put(fact.english(), text.en());
        return put(fact, DocumentFact.Kind.TEXT, text.zh());
    }

    /** A word that the message files know, such as the mode of a document. */
    public SaidFacts say(DocumentFact fact, Enum<?> word) {
        return put(fact, DocumentFact.Kind.TEXT, word.name());
    }

    /** A moment. */
    public SaidFacts say(DocumentFact fact, Instant at) {
        return put(fact, DocumentFact.Kind.MOMENT, at.toString());
    }

    /** A number of things. */
    public SaidFacts say(DocumentFact fact, int number) {
        return put(fact, DocumentFact.Kind.NUMBER, number);
    }

    /** Whether it is so. */
    public SaidFacts say(DocumentFact fact, boolean so) {
        return put(fact, DocumentFact.Kind.FLAG, so);
    }

    /** The lines of a table. */
    public SaidFacts say(DocumentFact fact, List<SaidFacts> lines) {
        return put(
                fact,
                DocumentFact.Kind.LINES,
                new ArrayList<>(lines.stream().map(SaidFacts::stored).toList()));
    }

    /** Expressly nothing, where the case as a whole would say something that doesn't hold for this document. */
    public SaidFacts sayNothing(DocumentFact fact) {
        return put(fact, fact.kind(), "");
    }

    /** All of that as well. */
    public SaidFacts say(SaidFacts more) {
        facts.putAll(more.facts);
        return this;
    }

    /** As the table keeps it. */
    Map<String, Object> stored() {
        return new LinkedHashMap<>(facts);
    }

    private SaidFacts put(DocumentFact fact, DocumentFact.Kind kind, @Nullable Object value) {
        if (fact.kind() != kind) {
            throw new IllegalArgumentException(fact + " is said as " + fact.kind() + ", not as " + kind);
        }
        facts.put(fact.key(), value);
        return this;
    }
}
