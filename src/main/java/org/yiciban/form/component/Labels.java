package org.yiciban.form.component;

import org.yiciban.form.value.FormSentences;
import org.yiciban.shared.LocalText;

/** What a part of a form is called in a sentence. */
public final class Labels {

    private static final LocalText UNNAMED = FormSentences.of("form.unnamed");

    private Labels() {}

    public static LocalText of(Component component) {
        LocalText label = component.trait().label();
        return label == null ? UNNAMED : label;
    }
}
