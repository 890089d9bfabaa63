package org.yiciban.shared;

/** What the programme itself writes on record, as reasons and as names: {@code messages/record.properties}. */
public final class OnRecord {

    private static final Sentences SENTENCES = new Sentences("record");

    private OnRecord() {}

    /**
     * The sentence of that key in both languages; where a record holds one language only it is the Chinese.
     *
     * @throws java.util.MissingResourceException when there is no such sentence
     */
    public static LocalText of(String key, Object... arguments) {
        return SENTENCES.of(key, arguments);
    }
}
