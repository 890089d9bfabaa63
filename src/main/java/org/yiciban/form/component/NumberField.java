package org.yiciban.form.component;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiciban.form.value.Amount;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.FullWidth;
import org.yiciban.form.value.Reading;
import org.yiciban.form.value.Typed;
import org.yiciban.form.value.Words;

/** A question answered by a number, always exact. */
public record NumberField(
        Trait trait, Entry entry, Amount min, Amount max, Integer decimals, BigDecimal increment, Style style)
        implements Field, Question {

    /** How the number is stored and shown. */
    public record Style(boolean asText, org.yiciban.shared.LocalText suffix) {}

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,24}(\\.[0-9]{1,12})?");
    /** Beyond this a number is an attack on arithmetic, not an answer. */
    private static final int MOST_DIGITS = 24;

    @Override
    public DataPath at() {
        return entry.at();
    }

    @Override
    public Reading<Object> read(Object raw) {
        if (raw == null) {
            return Reading.of(null);
        }
        if (raw instanceof Number number) {
            return fromNumber(number);
        }
        return raw instanceof String typed
                ? fromText(Typed.trimmed(typed))
                : Reading.refusedBecause("wrong-type", "number-expected", trait.label());
    }

    private Reading<Object> fromNumber(Number number) {
        BigDecimal exact;
        try {
            exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        } catch (NumberFormatException notFinite) {
            return Reading.refusedBecause("wrong-type", "number-expected", trait.label());
        }
        boolean huge = exact.precision() > 2 * MOST_DIGITS || Math.abs((long) exact.scale()) > MOST_DIGITS;
        return huge ? Reading.refusedBecause("number", "number-huge", trait.label()) : Reading.of(stored(exact));
    }

    private Reading<Object> fromText(String typed) {
        if (typed.isEmpty()) {
            return Reading.of(null);
        }
        if (FullWidth.within(typed)) {
            return Reading.refusedBecause("number", "full-width");
        }
        return PLAIN.matcher(typed).matches()
                ? Reading.of(stored(new BigDecimal(typed)))
                : Reading.refused("number", trait.label());
    }

    private Object stored(BigDecimal exact) {
        BigDecimal plain = exact.scale() < 0 ? exact.setScale(0) : exact;
        return style.asText() ? plain.toPlainString() : plain;
    }

    @Override
    public Optional<Reading.Refused<Object>> objection(Object value, Evaluation evaluation) {
        BigDecimal number = value instanceof BigDecimal exact ? exact : new BigDecimal((String) value);
        if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
            return decimals == 0
                    ? refusal("whole-number", trait.label())
                    : refusal("decimals", trait.label(), decimals);
        }
        BigDecimal least = evaluation.amount(min);
        if (least != null && number.compareTo(least) < 0) {
            return refusal("min", trait.label(), least.toPlainString());
        }
        BigDecimal most = evaluation.amount(max);
        if (most != null && number.compareTo(most) > 0) {
            return refusal("max", trait.label(), most.toPlainString());
        }
        boolean between = increment != null && number.remainder(increment).signum() != 0;
        return between ? refusal("increment", trait.label(), increment.toPlainString()) : Optional.empty();
    }

    private static Optional<Reading.Refused<Object>> refusal(String code, Object... arguments) {
        return Optional.of(new Reading.Refused<>(code, Words.of("form.error." + code, arguments)));
    }
}
