package org.yiciban.form.reading;

import org.yiciban.shared.LocalText;

/**
 * Something in a form file that keeps it from being used.
 *
 * @param component key or id of the component, or empty for the file as a whole
 * @param rule name of the rule, stable for programs
 * @param message a sentence for the modeller
 */
public record FormFinding(String component, String rule, LocalText message) {

    FormFinding(String component, String rule, String zh, String en) {
        this(component, rule, new LocalText(zh, en));
    }
}
