package org.yiciban.identity.start;

import java.nio.charset.StandardCharsets;

/** What a password that people choose must be: long rather than odd, and no longer than the hash looks at. */
public final class PasswordRule {

    static final int SHORTEST = 12;
    /** More than bcrypt looks at would be a false comfort. */
    private static final int LONGEST_BYTES = 72;

    private PasswordRule() {}

    public static boolean accepts(String password) {
        return password.strip().length() >= SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }
}
