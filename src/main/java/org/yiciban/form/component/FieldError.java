package org.yiciban.form.component;

import org.yiciban.shared.LocalText;

/**
 * Why an answer can't be taken.
 *
 * @param field path of the answer, such as {@code employees[0].idNumber}
 * @param code name of the rule, stable for programs
 * @param message a sentence that tells how to put it right
 */
public record FieldError(String field, String code, LocalText message) {}
