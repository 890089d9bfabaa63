package org.yiciban.form.component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.value.FormSentences;
import org.yiciban.form.value.ParsedValue;

/** Values in the words of a page. */
public final class ValueText {

    private ValueText() {}

    /** A value as an input holds it. */
    public static String plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return Math.abs((long) number.scale()) > 40 ? number.toString() : number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ValueText::plain).collect(Collectors.joining("、"));
        }
        return value == null || value instanceof Map ? "" : value.toString();
    }

    /** A value as a summary says it: labels for chosen codes, words for yes and no, the day and time read in China. */
    public static String words(Component component, Object value, Evaluation evaluation, Locale locale) {
        if (value instanceof Boolean truth) {
            return FormSentences.of(truth ? "form.yes" : "form.no").in(locale);
        }
        if (component instanceof ChoiceField choice) {
            List<?> codes = value instanceof List<?> list ? list : List.of(value);
            return codes.stream()
                    .map(code -> label(choice, code, evaluation, locale))
                    .collect(Collectors.joining("en".equals(locale.getLanguage()) ? ", " : "、"));
        }
        String suffix = component instanceof TextField text ? local(text.suffix(), locale) : "";
        suffix = component instanceof NumberField number ? local(number.style().suffix(), locale) : suffix;
        String separator = suffix.isEmpty() ? "" : " ";
        if (component instanceof DateField date
                && date.read(value) instanceof ParsedValue.Accepted<Object> read
                && read.value() instanceof String stored) {
            return date.local(stored).replace('T', ' ');
        }
        return plain(value) + separator + suffix;
    }

    private static String label(ChoiceField choice, Object code, Evaluation evaluation, Locale locale) {
        return choice.options().in(evaluation).stream()
                .filter(option -> option.code().equals(String.valueOf(code)))
                .map(option -> option.label().in(locale))
                .findFirst()
                .orElse(plain(code));
    }

    static String local(org.yiciban.shared.LocalText text, Locale locale) {
        return text == null ? "" : text.in(locale);
    }
}
