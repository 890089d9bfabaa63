package org.yiciban.form;

import java.math.BigDecimal;

/** A bound, fixed in the form file or by an expression over the answers. */
record Amount(BigDecimal fixed, String expression) {

    static Amount of(long value) {
        return new Amount(BigDecimal.valueOf(value), null);
    }
}
