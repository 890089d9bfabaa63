package org.yiciban.form.reading;

import java.math.BigDecimal;
import java.util.Set;
import org.yiciban.form.component.FieldSettings;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.form.component.TextField;
import org.yiciban.form.value.Amount;
import org.yiciban.form.value.BoundedPattern;
import org.yiciban.form.value.NamedFormat;
import org.yiciban.form.value.PatternRules;
import org.yiciban.shared.LocalText;

/** Reads a question answered by a text, with the rules for that text. */
final class TextReader {

    private final ComponentSource source;
    private final ComponentSource validate;

    TextReader(ComponentSource source, ComponentSource validate) {
        this.source = source;
        this.validate = validate;
    }

    TextField field(InheritedSettings settings, FieldSettings entry, boolean lines) {
        String validation = validate.text("validationType");
        source.demand(
                validation == null || Set.of("", "custom", "email").contains(validation),
                "validation-type",
                "“validationType”只能是 email；电话号码请用 properties.format “mobile”“landline”或者“phone”，或者写格式",
                "“validationType” is email; for telephone numbers name properties.format “mobile”, “landline” or “phone” or write a pattern");
        String format = source.property("format");
        source.demand(
                format == null || NamedFormat.named(format).isPresent(),
                "format",
                "“properties.format”只能是下列之一：" + NamedFormat.names(),
                "“properties.format” is one of " + NamedFormat.names());
        Amount most = validate.expressions().amount("maxLength");
        boolean bounded = most == null
                || most.fixed() == null
                || most.fixed().compareTo(BigDecimal.valueOf(TextField.MOST_UNITS)) <= 0;
        source.demand(
                bounded,
                "max-length",
                "“maxLength”不得超过 " + TextField.MOST_UNITS,
                "“maxLength” is at most " + TextField.MOST_UNITS);
        TextField.Limits limits = new TextField.Limits(
                validate.expressions().amount("minLength"),
                most == null ? Amount.of(lines ? 2_000 : 200) : most,
                pattern(),
                patternMessage(),
                "email".equals(validation),
                format == null ? null : NamedFormat.named(format).orElse(null));
        return new TextField(settings, entry, lines, limits, suffix(source));
    }

    private BoundedPattern pattern() {
        String pattern = validate.text("pattern");
        if (pattern == null || pattern.isEmpty()) {
            return null;
        }
        LocalText refusal = PatternRules.refusal(pattern);
        return refusal == null ? new BoundedPattern(pattern) : source.refuse("pattern", refusal.zh(), refusal.en());
    }

    private LocalText patternMessage() {
        String zh = validate.text("patternErrorMessage");
        return zh == null || zh.isBlank() ? null : new LocalText(zh, source.property("patternErrorMessageEn"));
    }

    /** What stands behind the input, such as a unit. */
    static LocalText suffix(ComponentSource source) {
        String zh = source.inner("appearance").text("suffixAdorner");
        return zh == null || zh.isBlank() ? null : new LocalText(zh, source.property("suffixEn"));
    }
}
