package org.yiciban.identity.login;

import java.time.Duration;

/** Somebody guesses and has to wait. */
public final class MustWait extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration wait;

    MustWait(Duration wait) {
        super("too many wrong tries");
        this.wait = wait;
    }

    /** Whole seconds to wait, at least one. */
    public long seconds() {
        return Math.max(1, wait.toSeconds() + (wait.toNanosPart() > 0 ? 1 : 0));
    }
}
