package org.yiciban.form.view;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.shared.LocalText;

/** What a part says and how wide it is. */
final class Presentation {

    private Presentation() {}

    static String of(Component component) {
        int columns = component.trait().columns();
        return columns == 0 || columns == 16 ? "all" : "col-" + columns;
    }

    static ViewNode.Wording wording(Component component, @Nullable String error, Locale locale) {
        InheritedSettings settings = component.trait();
        return new ViewNode.Wording(
                in(settings.label(), locale),
                in(settings.description(), locale),
                in(settings.purpose(), locale),
                error);
    }

    private static @Nullable String in(@Nullable LocalText text, Locale locale) {
        return text == null ? null : text.in(locale);
    }
}
