package org.yiciban.form.component;

import java.math.BigDecimal;
import java.util.Optional;
import org.yiciban.form.value.Amount;
import org.yiciban.form.value.BoundedPattern;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.Email;
import org.yiciban.form.value.FormSentences;
import org.yiciban.form.value.FullWidth;
import org.yiciban.form.value.NamedFormat;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.form.value.TypedText;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Unseen;
import org.yiciban.signs.PaperSigns;

/** A question answered in words. */
public record TextField(InheritedSettings trait, FieldSettings entry, boolean lines, Limits limits, LocalText suffix)
        implements Field, InterpretedField {

    public static final int MOST_UNITS = 20_000;

    /** What a text must keep to; what the file leaves out is null. */
    public record Limits(
            Amount minLength,
            Amount maxLength,
            BoundedPattern pattern,
            LocalText patternMessage,
            boolean email,
            NamedFormat format) {}

    @Override
    public DataPath at() {
        return entry.at();
    }

    @Override
    public ParsedValue<Object> read(Object raw) {
        if (raw == null) {
            return ParsedValue.of(null);
        }
        if (!(raw instanceof String typed)) {
            return ParsedValue.refusedBecause("wrong-type", "text-expected", trait.question());
        }
        if (typed.length() > MOST_UNITS) {
            return ParsedValue.refusedBecause("max-length", "max-length", trait.question(), MOST_UNITS, typed.length());
        }
        String text = TypedText.trimmed(lines ? typed.replace("\r\n", "\n").replace('\r', '\n') : typed);
        if (Unseen.misleads(text, lines)) {
            return ParsedValue.refusedBecause("control-character", "control-character", trait.question());
        }
        String unfit = PaperSigns.unfit(text).orElse(null);
        if (unfit != null) {
            return ParsedValue.refusedBecause("unfit-sign", "unfit-sign", trait.question(), unfit);
        }
        String read = Unseen.readable(text);
        return ParsedValue.of(read.isEmpty() ? null : read);
    }

    @Override
    public Optional<ParsedValue.Refused<Object>> objection(Object value, Evaluation evaluation) {
        String text = (String) value;
        int length = text.length();
        BigDecimal most = evaluation.amount(limits.maxLength());
        if (most != null && most.compareTo(BigDecimal.valueOf(length)) < 0) {
            return refusal("max-length", trait.question(), most.toPlainString(), length);
        }
        BigDecimal least = evaluation.amount(limits.minLength());
        if (least != null && least.compareTo(BigDecimal.valueOf(length)) > 0) {
            return refusal("min-length", trait.question(), least.toPlainString(), length);
        }
        if (limits.email() && !Email.plausible(text)) {
            return refusal("email", trait.question());
        }
        if (limits.pattern() != null && !limits.pattern().fits(text)) {
            return Optional.of(new ParsedValue.Refused<>("pattern", patternMessage(text)));
        }
        return Optional.empty();
    }

    /** The stored form of a text with a named format, or why it is none. */
    public ParsedValue<Object> inNamedFormat(String text, Evaluation evaluation) {
        if (limits.format() == null) {
            return ParsedValue.of(text);
        }
        ParsedValue<String> parsedValue = limits.format().read(text, evaluation.today());
        return parsedValue instanceof ParsedValue.Refused<String> refused
                ? refused.as()
                : ParsedValue.of(((ParsedValue.Accepted<String>) parsedValue).value());
    }

    private LocalText patternMessage(String text) {
        if (limits.patternMessage() != null) {
            return limits.patternMessage();
        }
        return FormSentences.of(
                FullWidth.within(text) ? "form.error.full-width" : "form.error.pattern", trait.question());
    }

    private static Optional<ParsedValue.Refused<Object>> refusal(String code, Object... arguments) {
        return Optional.of(new ParsedValue.Refused<>(code, FormSentences.of("form.error." + code, arguments)));
    }
}
