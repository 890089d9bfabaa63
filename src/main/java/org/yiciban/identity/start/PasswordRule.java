package org.yiciban.identity.start;

import java.nio.charset.StandardCharsets;
import org.yiciban.shared.Guesswork;

/** What a password that people choose must be: long rather than odd, not guessed, and no longer than the hash looks at. */
public final class PasswordRule {

    static final int SHORTEST = 12;
    /** More than bcrypt looks at would be a false comfort. */
    private static final int LONGEST_BYTES = 72;

    /** Fewer parts than these are tried in a day. */
    private static final int FEWEST_PARTS = 8;

    private PasswordRule() {}

    /** Whether a password may be that of an account; whoever guesses knows its name. */
    public static boolean accepts(String password, String username) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES && isSecret(password, username);
    }

    /** The same where no hash of ours looks at it: a longer one is a better one. */
    static boolean isSecret(String password, String username) {
        return password.strip().length() >= SHORTEST && Guesswork.parts(password, username) >= FEWEST_PARTS;
    }
}
