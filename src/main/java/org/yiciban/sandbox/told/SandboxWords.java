package org.yiciban.sandbox.told;

import org.yiciban.shared.LocalText;
import org.yiciban.shared.Sentences;

/** What a trial says, in both languages: {@code messages/sandbox.properties}. */
public final class SandboxWords {

    private static final Sentences SENTENCES = new Sentences("sandbox");

    private SandboxWords() {}

    /** The sentence of that key. */
    public static LocalText of(String key, Object... arguments) {
        return SENTENCES.of(key, arguments);
    }
}
