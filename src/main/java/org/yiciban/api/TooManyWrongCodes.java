package org.yiciban.api;

import java.time.Duration;

/** Somebody guesses query codes and has to wait. */
final class TooManyWrongCodes extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration wait;

    TooManyWrongCodes(Duration wait) {
        super("too many wrong query codes");
        this.wait = wait;
    }

    long seconds() {
        return Math.max(1, wait.toSeconds() + (wait.toNanosPart() > 0 ? 1 : 0));
    }
}
