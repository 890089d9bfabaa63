package org.yiciban.form.view;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.FileField;
import org.yiciban.form.component.NumberField;
import org.yiciban.form.component.TextField;
import org.yiciban.form.value.NamedFormat;
import org.yiciban.shared.LocalText;

/** What a page needs to know of the input of a question: which keyboard, what browsers may fill in, what stands behind. */
final class FieldInput {

    private FieldInput() {}

    static ViewNode.Input of(Field field, Locale locale, boolean inRow) {
        if (field instanceof NumberField number) {
            boolean whole = Integer.valueOf(0).equals(number.decimals());
            return new ViewNode.Input(
                    whole ? "numeric" : "decimal", null, suffix(number.style().suffix(), locale), null, false);
        }
        if (field instanceof FileField file) {
            String accept = file.accept().isEmpty() ? null : String.join(",", file.accept());
            return new ViewNode.Input(null, null, null, accept, file.multiple());
        }
        if (field instanceof TextField text) {
            NamedFormat format = text.limits().format();
            boolean telephone = format != null && format.telephone();
            String numbers = format == NamedFormat.MOBILE ? "numeric" : "tel";
            String mode = telephone ? numbers : text.limits().email() ? "email" : null;
            String autocomplete = telephone ? "tel" : text.limits().email() ? "email" : null;
            return new ViewNode.Input(mode, inRow ? null : autocomplete, suffix(text.suffix(), locale), null, false);
        }
        return ViewNode.Input.PLAIN;
    }

    private static @Nullable String suffix(LocalText suffix, Locale locale) {
        return suffix == null ? null : suffix.in(locale);
    }
}
