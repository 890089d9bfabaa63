package org.yiciban.form;

import java.util.Locale;
import java.util.ResourceBundle;
import org.yiciban.shared.LocalText;

/** The sentences of this module in both languages, from {@code messages/form.properties}. */
final class Words {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ResourceBundle ZH = ResourceBundle.getBundle("messages/form", Locale.ROOT, EXACT);
    private static final ResourceBundle EN = ResourceBundle.getBundle("messages/form", Locale.ENGLISH, EXACT);

    private Words() {}

    static LocalText of(String key, Object... arguments) {
        return new LocalText(
                fill(ZH.getString(key), Locale.CHINESE, arguments), fill(EN.getString(key), Locale.ENGLISH, arguments));
    }

    /** Plain replacement: values of citizens never become format instructions. */
    private static String fill(String sentence, Locale locale, Object... arguments) {
        String filled = sentence;
        for (int index = 0; index < arguments.length; index++) {
            Object argument = arguments[index];
            String shown = argument instanceof LocalText text ? text.in(locale) : String.valueOf(argument);
            filled = filled.replace("{" + index + "}", shown);
        }
        return filled;
    }
}
