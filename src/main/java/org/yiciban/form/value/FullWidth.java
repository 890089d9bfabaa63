package org.yiciban.form.value;

/** Full-width letters, digits and signs that an input method leaves behind; in numbers they are a slip to be told. */
public final class FullWidth {

    private FullWidth() {}

    public static boolean within(String typed) {
        return typed != null && typed.chars().anyMatch(character -> character >= 0xFF01 && character <= 0xFF5E);
    }
}
