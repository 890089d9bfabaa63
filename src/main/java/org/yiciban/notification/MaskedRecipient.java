package org.yiciban.notification;

/** Whom a message goes to, as others may see it. */
final class MaskedRecipient {

    private MaskedRecipient() {}

    /** {@code l***@example.com}, {@code 138****1234}: enough to recognise, not enough to use. */
    static String of(String address) {
        if (address.matches("[0-9]{11}")) {
            return address.substring(0, 3) + "****" + address.substring(7);
        }
        int at = address.lastIndexOf('@');
        int first = address.isEmpty() ? 0 : address.offsetByCodePoints(0, 1);
        return at < 1 ? "***" : address.substring(0, first) + "***" + address.substring(at);
    }
}
