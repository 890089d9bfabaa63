package org.yiciban.sandbox;

import org.yiciban.shared.LocalText;
import org.yiciban.shared.Sentences;

/** What a trial says, in both languages: {@code messages/sandbox.properties}. */
final class SandboxWords {

    private static final Sentences SENTENCES = new Sentences("sandbox");

    private SandboxWords() {}

    static LocalText of(String key, Object... arguments) {
        return SENTENCES.of(key, arguments);
    }
}
