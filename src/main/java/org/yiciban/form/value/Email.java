package org.yiciban.form.value;

/** Mail address, checked as far as typing slips go; only a sent mail proves more. */
public final class Email {

    private Email() {}

    public static boolean plausible(String text) {
        int at = text.indexOf('@');
        String domain = text.substring(at + 1);
        return at > 0
                && at == text.lastIndexOf('@')
                && text.length() <= 254
                && text.chars().noneMatch(character -> character <= ' ' || character == ',' || character == ';')
                && domain.indexOf('.') > 0
                && !domain.endsWith(".")
                && !domain.contains("..")
                && !FullWidth.within(text);
    }
}
