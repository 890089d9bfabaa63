package org.yiciban.form.value;

import org.yiciban.shared.LocalText;
import org.yiciban.shared.Sentences;

/** The sentences of this module in both languages. */
public final class FormSentences {

    private static final Sentences SENTENCES = new Sentences("form");
    private static final String PREFIX = "form.";

    private FormSentences() {}

    public static LocalText of(String key, Object... arguments) {
        return SENTENCES.of(key.substring(PREFIX.length()), arguments);
    }
}
