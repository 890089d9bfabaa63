package org.yiciban.casefile.states;

import org.yiciban.shared.LocalText;
import org.yiciban.shared.Sentences;

/**
 * The states in words. They stand together in {@code messages/casefile*.properties}, state by state: by the name alone
 * what a refusal calls it, {@code .applicant} and {@code .office} what either side reads, {@code .now} and {@code .next}
 * or {@code .then} what an applicant is told beside it.
 */
public final class StateWords {

    private static final Sentences WORDS = new Sentences("casefile", "state");

    private StateWords() {}

    /** What a sentence that refuses calls the state of a case. */
    public static LocalText text(CaseStatus status) {
        return WORDS.of("case." + status);
    }

    /** What a sentence that refuses calls the state of an item. */
    public static LocalText text(ItemStatus status) {
        return WORDS.of("item." + status);
    }
}
