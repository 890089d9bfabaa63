package org.yiciban.document.issued;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiciban.facts.MissingFact;

/**
 * What documents say, by its name in the stored facts: first what stands in a document as a whole, then what stands in
 * the lines of its tables. A text in two languages has a second name that ends in {@code En}.
 */
public enum DocumentFact {
    APPLICANT,
    IDENTITY,
    BUNDLE,
    WINDOW,
    PHONE,
    RECEIVED_AT(Kind.MOMENT),
    ACCEPTED_AT(Kind.MOMENT),
    DUE(Kind.MOMENT),
    PROVISIONAL(Kind.MOMENT),
    ITEM,
    /** What the national catalogue calls the item, as it is implemented here 实施编码. */
    CODE,
    LICENCE(Kind.FLAG),
    SEAL,
    /** Of a certificate: how it is known everywhere 证照标识. */
    IDENTIFIER,
    SIGNED_BY,
    REASON,
    REMEDIES,
    BASIS,
    EXTENDED_TO(Kind.MOMENT),
    PROCEDURE,
    EXPECTED_DAYS,
    MODE,
    DEMANDS(Kind.LINES),
    LAPSE,
    WHY,
    APPROVED_BY,
    EARLIER,
    EARLIER_AT(Kind.MOMENT),
    EARLIER_TITLE,
    PAPERS(Kind.LINES),
    SILENCE,
    ANSWER_DUE(Kind.MOMENT),
    CAPACITY,
    PRESENT,
    CHANGED(Kind.LINES),
    UNCHANGED(Kind.LINES),
    SCOPE,
    ITEMS(Kind.LINES),
    OWED(Kind.LINES),
    OTHERS,
    /** The promise of whoever hands papers in later, as it was given. */
    PROMISE,
    COMPETENT,
    RESULT,
    GIVEN(Kind.LINES),
    PROOF(Kind.LINES),
    DELIVERED_AT(Kind.MOMENT),
    SERVED_BY,
    WAY,
    LAPSED_AT(Kind.MOMENT),
    HANDED_IN_AT(Kind.MOMENT),
    ARRIVED_AT(Kind.MOMENT),
    /** Documents whose place it takes. */
    REPLACES(Kind.LINES),
    /** Documents that told other dates than it does. */
    AMENDS(Kind.LINES),
    /** What was written wrongly in the document whose place it takes, and how it has to be. */
    CORRECTED(Kind.LINES),
    DEFECTS,
    PLACE,
    WRONG,
    ASKED,
    AGENCY,
    LABEL,
    VALUE,
    PAPER,
    ORIGINAL(Kind.FLAG),
    COUNT(Kind.NUMBER),
    OUTCOME,
    TITLE,
    DOCUMENT,
    DATE(Kind.MOMENT),
    AFTER,
    STATUTORY,
    PROMISED;

    /** In which form a fact is said. */
    enum Kind {
        TEXT,
        MOMENT,
        NUMBER,
        FLAG,
        LINES
    }

    private final Kind kind;

    DocumentFact() {
        this(Kind.TEXT);
    }

    DocumentFact(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** As it is stored: {@code receivedAt}. */
    String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    String english() {
        return key() + "En";
    }

    boolean missingIn(Map<String, ?> facts) {
        Object value = facts.get(key());
        return value == null || value.toString().isEmpty();
    }

    /**
     * Refuses to issue what would print an empty clause.
     *
     * @throws MissingFact when the document lacks a fact that its sentences name
     */
    static void requireAll(DocumentType type, boolean ofItem, Map<String, ?> facts) {
        NeededFacts.of(type, ofItem, facts).stream()
                .filter(fact -> fact.missingIn(facts))
                .findFirst()
                .ifPresent(fact -> {
                    throw new MissingFact(type.name(), fact.key());
                });
    }
}
