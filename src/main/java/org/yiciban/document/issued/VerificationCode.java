package org.yiciban.document.issued;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiciban.shared.TypedCode;

/**
 * By what anybody checks whether a document is genuine: sixteen digits and letters, drawn when it is issued and printed on
 * it. 80 bits can't be guessed, and they say nothing about anybody.
 *
 * @param value without dashes
 */
public record VerificationCode(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Crockford's signs: nobody takes one for another. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern WHOLE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");

    /**
     * A code as it is kept.
     *
     * @throws IllegalArgumentException when it isn't one
     */
    public VerificationCode {
        if (!WHOLE.matcher(value).matches()) {
            throw new IllegalArgumentException("no verification code: " + value);
        }
    }

    static VerificationCode draw() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new VerificationCode(code.toString());
    }

    /** As somebody types it, in groups or not, with an O for a zero; empty when it can't be one. */
    public static Optional<VerificationCode> typed(String typed) {
        String code = TypedCode.digits(typed);
        return WHOLE.matcher(code).matches() ? Optional.of(new VerificationCode(code)) : Optional.empty();
    }

    /** In groups of four, for people. */
    public String shown() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return value;
    }
}
