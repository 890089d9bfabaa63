package org.yiciban.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.facts.MissingFact;

/**
 * What documents say, by its name in the stored facts: first what stands in a document as a whole, then what stands in
 * the lines of its tables. A text in two languages has a second name that ends in {@code En}.
 */
enum DocumentFact {
    APPLICANT,
    IDENTITY,
    BUNDLE,
    WINDOW,
    PHONE,
    RECEIVED_AT,
    ACCEPTED_AT,
    DUE,
    PROVISIONAL,
    ITEM,
    LICENCE,
    SEAL,
    SIGNED_BY,
    REASON,
    REMEDIES,
    BASIS,
    EXTENDED_TO,
    PROCEDURE,
    EXPECTED_DAYS,
    MODE,
    DEMANDS,
    LAPSE,
    WHY,
    APPROVED_BY,
    EARLIER,
    EARLIER_AT,
    EARLIER_TITLE,
    PAPERS,
    SILENCE,
    ANSWER_DUE,
    CAPACITY,
    PRESENT,
    CHANGED,
    UNCHANGED,
    SCOPE,
    ITEMS,
    OWED,
    OTHERS,
    COMPETENT,
    RESULT,
    GIVEN,
    PROOF,
    DELIVERED_AT,
    SERVED_BY,
    WAY,
    LAPSED_AT,
    HANDED_IN_AT,
    ARRIVED_AT,
    DEFECTS,
    PLACE,
    WRONG,
    ASKED,
    AGENCY,
    LABEL,
    VALUE,
    PAPER,
    ORIGINAL,
    COUNT,
    OUTCOME,
    TITLE,
    DOCUMENT,
    DATE,
    AFTER,
    STATUTORY,
    PROMISED;

    private static final Set<String> NAMES = Arrays.stream(values())
            .flatMap(fact -> Set.of(fact.key(), fact.english()).stream())
            .collect(Collectors.toUnmodifiableSet());

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
     * @throws IllegalArgumentException when it has a fact that no document knows
     */
    static void requireAll(DocumentType type, boolean ofItem, Map<String, ?> facts) {
        facts.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(type + " can't say “" + name + "”: no document has such a fact");
                });
        NeededFacts.of(type, ofItem, facts).stream()
                .filter(fact -> fact.missingIn(facts))
                .findFirst()
                .ifPresent(fact -> {
                    throw new MissingFact(type.name(), fact.key());
                });
    }
}
