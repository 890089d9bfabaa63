package org.yiciban.form;

import org.yiciban.shared.LocalText;

/** What a part of a form is called in a sentence. */
final class Labels {

    private static final LocalText UNNAMED = Words.of("form.unnamed");

    private Labels() {}

    static LocalText of(Component component) {
        LocalText label = component.trait().label();
        return label == null ? UNNAMED : label;
    }
}
