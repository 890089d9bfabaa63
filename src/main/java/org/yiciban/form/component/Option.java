package org.yiciban.form.component;

import org.yiciban.shared.LocalText;

/** One answer that may be chosen; its value is a text, a number or a truth value. */
public record Option(LocalText label, Object value) {

    public String code() {
        return String.valueOf(value);
    }
}
