package org.yiciban.form.component;

import java.util.Locale;
import org.yiciban.shared.LocalText;

/** What is only read: a text, a line, a distance. Buttons of the file are notes without words: ours come from the page. */
public record Note(InheritedSettings trait, Kind kind, LocalText text) implements Component {

    /** How it is shown. */
    public enum Kind {
        TEXT,
        SEPARATOR,
        SPACER,
        BUTTON;

        public static Kind of(String type) {
            return valueOf(type.toUpperCase(Locale.ROOT));
        }
    }
}
