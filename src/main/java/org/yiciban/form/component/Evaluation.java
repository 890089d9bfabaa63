package org.yiciban.form.component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.feel.Feel;
import org.yiciban.form.feel.FeelFailure;
import org.yiciban.form.value.Amount;
import org.yiciban.form.value.Flag;

/** What the rules of a field may ask while its answer is judged: expressions over the answers, and the day. */
public final class Evaluation {

    private final Feel feel;
    private final LocalDate today;
    private final Supplier<Map<String, Object>> context;

    public Evaluation(Feel feel, LocalDate today, Supplier<Map<String, Object>> context) {
        this.feel = feel;
        this.today = today;
        this.context = context;
    }

    LocalDate today() {
        return today;
    }

    public boolean holds(Flag flag) {
        return flag.isFixed() ? flag.fixed() : Boolean.TRUE.equals(value(Objects.requireNonNull(flag.expression())));
    }

    /** The bound, or null when there is none, or its expression has no number. */
    @Nullable
    BigDecimal amount(Amount amount) {
        if (amount == null || amount.expression() == null) {
            return amount == null ? null : amount.fixed();
        }
        return value(amount.expression()) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    /** Hidden when the condition holds; a condition that can't be read hides nothing. */
    public boolean hides(String condition) {
        try {
            return feel.unaryTest(condition, context.get());
        } catch (FeelFailure unreadable) {
            return false;
        }
    }

    public @Nullable Object value(String expression) {
        try {
            return feel.evaluate(expression, context.get());
        } catch (FeelFailure unreadable) {
            return null;
        }
    }

    Map<String, Object> context() {
        return context.get();
    }
}
