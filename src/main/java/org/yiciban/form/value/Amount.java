package org.yiciban.form.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A bound, fixed in the form file or by an expression over the answers. */
public record Amount(@Nullable BigDecimal fixed, @Nullable String expression) {

    public static Amount of(long value) {
        return new Amount(BigDecimal.valueOf(value), null);
    }
}
