package org.yiciban.catalogue.condition;

import org.yiciban.shared.LocalText;
import org.yiciban.shared.Sentences;

/** A text that is no condition, told in both languages. */
public final class ConditionMistake extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final Sentences SENTENCES = new Sentences("sheet", "condition");

    private final transient LocalText words;

    ConditionMistake(String key, Object... arguments) {
        this(SENTENCES.of(key, arguments));
    }

    private ConditionMistake(LocalText words) {
        super(words.en());
        this.words = words;
    }

    /** A condition of a model without its braces. */
    public static ConditionMistake braces() {
        return new ConditionMistake("braces");
    }

    /** A name that means something else than a fact. */
    public static ConditionMistake noFact(String name) {
        return new ConditionMistake("no-fact", name);
    }

    /** What is wrong, as a part of a sentence. */
    public LocalText words() {
        return words;
    }

    /** What is said of a condition that could be read. */
    static LocalText of(String key, Object... arguments) {
        return SENTENCES.of(key, arguments);
    }
}
