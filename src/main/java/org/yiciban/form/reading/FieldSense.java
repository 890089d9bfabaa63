package org.yiciban.form.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.yiciban.form.component.ChoiceField;
import org.yiciban.form.component.Evaluation;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.InterpretedField;
import org.yiciban.form.component.NumberField;
import org.yiciban.form.component.TextField;
import org.yiciban.form.feel.Feel;
import org.yiciban.form.value.Amount;
import org.yiciban.form.value.ParsedValue;

/** What a question asks for can be answered, and what it offers is an answer to it. */
final class FieldSense {

    /** Bounds that are computed aren't known to the file; then they bind nothing here. */
    private static final Feel NOTHING = new Feel() {
        @Override
        public boolean holds(String test, Object value, Map<String, Object> context) {
            return false;
        }

        @Override
        public boolean unaryTest(String expression, Map<String, Object> context) {
            return false;
        }

        @Override
        public Object evaluate(String expression, Map<String, Object> context) {
            return null;
        }
    };

    private final ComponentSource source;

    FieldSense(ComponentSource source) {
        this.source = source;
    }

    void check(Field field) {
        if (field instanceof NumberField number) {
            order(number.min(), number.max(), "min", "max");
            order(new Amount(BigDecimal.ZERO, null), number.increment() == null ? null : number.max(), "0", "max");
        } else if (field instanceof TextField text) {
            order(new Amount(BigDecimal.ZERO, null), text.limits().minLength(), "0", "minLength");
            order(new Amount(BigDecimal.ONE, null), text.limits().maxLength(), "1", "maxLength");
            order(text.limits().minLength(), text.limits().maxLength(), "minLength", "maxLength");
        }
        standard(field);
    }

    private void order(Amount least, Amount most, String leastName, String mostName) {
        boolean known = least != null && most != null && least.fixed() != null && most.fixed() != null;
        source.demand(
                !known || least.fixed().compareTo(most.fixed()) <= 0,
                "limits",
                "没有任何回答能同时满足 " + leastName + " 和 " + mostName + "：请把 " + mostName + " 改为不小于 "
                        + (known ? least.fixed().toPlainString() : ""),
                "no answer keeps to both " + leastName + " and " + mostName + ": make " + mostName + " at least "
                        + (known ? least.fixed().toPlainString() : ""));
    }

    /** A default that would be refused when it is left as it stands. */
    private void standard(Field field) {
        Object standard = source.json("defaultValue");
        if (standard == null) {
            return;
        }
        Evaluation nothing = new Evaluation(NOTHING, LocalDate.MIN, Map::of);
        boolean fits = field.read(standard) instanceof ParsedValue.Accepted<Object> read
                && (read.value() == null || computedChoice(field) || fits(field, read.value(), nothing));
        source.demand(
                fits,
                "default-value",
                "“defaultValue”不符合该填写项自己的要求（选项、长度、范围或者格式）：请改正或者删去",
                "“defaultValue” is no answer that the question itself would take (options, length, range or format): correct it or take it away");
    }

    private static boolean fits(Field field, Object value, Evaluation nothing) {
        boolean format = !(field instanceof TextField text)
                || text.inNamedFormat((String) value, nothing).accepted();
        return format && ((InterpretedField) field).objection(value, nothing).isEmpty();
    }

    private static boolean computedChoice(Field field) {
        return field instanceof ChoiceField choice && choice.options().written().isEmpty();
    }
}
