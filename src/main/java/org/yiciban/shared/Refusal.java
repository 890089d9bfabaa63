package org.yiciban.shared;

/** What people read when an act or an input is refused: the sentences of {@code messages/refusal.properties}. */
public final class Refusal {

    private static final Sentences SENTENCES = new Sentences("refusal");

    private Refusal() {}

    /**
     * The sentence of that key in both languages.
     *
     * @throws java.util.MissingResourceException when there is no such sentence
     */
    public static LocalText of(String key, Object... arguments) {
        return SENTENCES.of(key, arguments);
    }
}
