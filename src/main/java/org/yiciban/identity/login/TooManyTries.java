package org.yiciban.identity.login;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A login that isn't even looked at, because too many before it were wrong. */
public final class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many wrong passwords; wait " + wait.toSeconds() + " seconds");
        this.wait = wait;
    }

    /** Whole seconds to wait, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
