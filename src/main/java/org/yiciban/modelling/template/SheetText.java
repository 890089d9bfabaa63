package org.yiciban.modelling.template;

import org.yiciban.shared.LocalText;
import tools.jackson.databind.json.JsonMapper;

/** How texts are written in a sheet. */
final class SheetText {

    private static final JsonMapper JSON = new JsonMapper();

    private SheetText() {}

    static String text(LocalText text) {
        return "{zh: %s, en: %s}".formatted(quoted(text.zh()), quoted(text.en()));
    }

    /** As YAML reads it back, whatever stands in it: its double quotes are those of JSON. */
    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
