package org.yiciban.form.component;

import java.math.BigDecimal;
import java.util.Optional;
import org.yiciban.form.value.Amount;
import org.yiciban.form.value.BoundedPattern;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.Email;
import org.yiciban.form.value.FullWidth;
import org.yiciban.form.value.NamedFormat;
import org.yiciban.form.value.Reading;
import org.yiciban.form.value.Typed;
import org.yiciban.form.value.Words;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Unseen;

/** A question answered in words. */
public record TextField(Trait trait, Entry entry, boolean lines, Limits limits, LocalText suffix)
        implements Field, Question {

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
    public Reading<Object> read(Object raw) {
        if (raw == null) {
            return Reading.of(null);
        }
        if (!(raw instanceof String typed)) {
            return Reading.refusedBecause("wrong-type", "text-expected", trait.label());
        }
        if (typed.length() > MOST_UNITS) {
            return Reading.refusedBecause("max-length", "max-length", trait.label(), MOST_UNITS, typed.length());
        }
        String text = Typed.trimmed(lines ? typed.replace("\r\n", "\n").replace('\r', '\n') : typed);
        if (Unseen.misleads(text, lines)) {
            return Reading.refusedBecause("control-character", "control-character", trait.label());
        }
        String read = Unseen.readable(text);
        return Reading.of(read.isEmpty() ? null : read);
    }

    @Override
    public Optional<Reading.Refused<Object>> objection(Object value, Evaluation evaluation) {
        String text = (String) value;
        int length = text.length();
        BigDecimal most = evaluation.amount(limits.maxLength());
        if (most != null && most.compareTo(BigDecimal.valueOf(length)) < 0) {
            return refusal("max-length", trait.label(), most.toPlainString(), length);
        }
        BigDecimal least = evaluation.amount(limits.minLength());
        if (least != null && least.compareTo(BigDecimal.valueOf(length)) > 0) {
            return refusal("min-length", trait.label(), least.toPlainString(), length);
        }
        if (limits.email() && !Email.plausible(text)) {
            return refusal("email", trait.label());
        }
        if (limits.pattern() != null && !limits.pattern().fits(text)) {
            return Optional.of(new Reading.Refused<>("pattern", patternMessage(text)));
        }
        return Optional.empty();
    }

    /** The stored form of a text with a named format, or why it is none. */
    public Reading<Object> inNamedFormat(String text, Evaluation evaluation) {
        if (limits.format() == null) {
            return Reading.of(text);
        }
        Reading<String> reading = limits.format().read(text, evaluation.today());
        return reading instanceof Reading.Refused<String> refused
                ? refused.as()
                : Reading.of(((Reading.Accepted<String>) reading).value());
    }

    private LocalText patternMessage(String text) {
        if (limits.patternMessage() != null) {
            return limits.patternMessage();
        }
        return Words.of(FullWidth.within(text) ? "form.error.full-width" : "form.error.pattern", trait.label());
    }

    private static Optional<Reading.Refused<Object>> refusal(String code, Object... arguments) {
        return Optional.of(new Reading.Refused<>(code, Words.of("form.error." + code, arguments)));
    }
}
