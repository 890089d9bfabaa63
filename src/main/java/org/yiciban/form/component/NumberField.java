package org.yiciban.form.component;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.value.Amount;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.FormSentences;
import org.yiciban.form.value.FullWidth;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.form.value.TypedText;
import org.yiciban.shared.LocalText;

/** A question answered by a number, always exact. */
public record NumberField(
        InheritedSettings trait,
        FieldSettings entry,
        Amount min,
        Amount max,
        Integer decimals,
        BigDecimal increment,
        Style style)
        implements Field, InterpretedField {

    /** How the number is stored and shown, and what is said beyond its limits. */
    public record Style(boolean asText, LocalText suffix, LimitMessages beyond) {}

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,24}(\\.[0-9]{1,12})?");
    /** Beyond this a number is an attack on arithmetic, not an answer. */
    private static final int MOST_DIGITS = 24;

    @Override
    public DataPath at() {
        return entry.at();
    }

    @Override
    public ParsedValue<Object> read(Object raw) {
        if (raw == null) {
            return ParsedValue.of(null);
        }
        if (raw instanceof Number number) {
            return fromNumber(number);
        }
        return raw instanceof String typed
                ? fromText(TypedText.trimmed(typed))
                : ParsedValue.refusedBecause("wrong-type", "number-expected", trait.question());
    }

    private ParsedValue<Object> fromNumber(Number number) {
        BigDecimal exact;
        try {
            exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        } catch (NumberFormatException notFinite) {
            return ParsedValue.refusedBecause("wrong-type", "number-expected", trait.question());
        }
        boolean huge = exact.precision() > 2 * MOST_DIGITS || Math.abs((long) exact.scale()) > MOST_DIGITS;
        return huge
                ? ParsedValue.refusedBecause("number", "number-huge", trait.question())
                : ParsedValue.of(stored(exact));
    }

    private ParsedValue<Object> fromText(String typed) {
        if (typed.isEmpty()) {
            return ParsedValue.of(null);
        }
        if (FullWidth.within(typed)) {
            return ParsedValue.refusedBecause("number", "full-width");
        }
        return PLAIN.matcher(typed).matches()
                ? ParsedValue.of(stored(new BigDecimal(typed)))
                : ParsedValue.refusedBecause(
                        "number", whole() ? "number-whole" : "number", trait.question(), example());
    }

    private boolean whole() {
        return decimals != null && decimals == 0;
    }

    /** A number that this question itself would take, as far as its file says what it takes. */
    private String example() {
        return Stream.of("1200.50", "1200", "12.5", "12", "5", "1", "0.5", "0")
                .map(BigDecimal::new)
                .filter(number -> objection(number, fixed(min), fixed(max)).isEmpty())
                .findFirst()
                .or(() -> Optional.ofNullable(fixed(min)))
                .or(() -> Optional.ofNullable(fixed(max)))
                .orElse(BigDecimal.ZERO)
                .toPlainString();
    }

    private static @Nullable BigDecimal fixed(Amount amount) {
        return amount == null ? null : amount.fixed();
    }

    private Object stored(BigDecimal exact) {
        BigDecimal plain = exact.scale() < 0 ? exact.setScale(0) : exact;
        return style.asText() ? plain.toPlainString() : plain;
    }

    @Override
    public Optional<ParsedValue.Refused<Object>> objection(Object value, Evaluation evaluation) {
        BigDecimal number = value instanceof BigDecimal exact ? exact : new BigDecimal((String) value);
        return objection(number, evaluation.amount(min), evaluation.amount(max));
    }

    private Optional<ParsedValue.Refused<Object>> objection(
            BigDecimal number, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
            return decimals == 0
                    ? refusal("whole-number", trait.question())
                    : refusal("decimals", trait.question(), decimals);
        }
        if (least != null && number.compareTo(least) < 0) {
            return told("min", style.beyond().tooSmall(number, least), least);
        }
        if (most != null && number.compareTo(most) > 0) {
            return told("max", style.beyond().tooLarge(number, most), most);
        }
        boolean between = increment != null && number.remainder(increment).signum() != 0;
        return between ? refusal("increment", trait.question(), increment.toPlainString()) : Optional.empty();
    }

    private Optional<ParsedValue.Refused<Object>> told(String code, Optional<LocalText> own, BigDecimal limit) {
        return own.map(words -> new ParsedValue.Refused<Object>(code, words))
                .or(() -> refusal(code, trait.question(), limit.toPlainString()));
    }

    private static Optional<ParsedValue.Refused<Object>> refusal(String code, Object... arguments) {
        return Optional.of(new ParsedValue.Refused<>(code, FormSentences.of("form.error." + code, arguments)));
    }
}
