package org.yiciban.form;

import org.yiciban.shared.LocalText;

/** One answer that may be chosen; its value is a text, a number or a truth value. */
record Option(LocalText label, Object value) {

    String code() {
        return String.valueOf(value);
    }
}
