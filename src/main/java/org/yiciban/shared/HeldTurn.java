package org.yiciban.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * A turn that a node holds for a while, as that node's clock says. A clock that was ahead, and has been set right or died
 * with its node since, must not hold the turn until the others have caught up with it.
 */
public final class HeldTurn {

    /** So far the clocks of living nodes may be apart. */
    private static final Duration APART = Duration.ofMinutes(2);

    private HeldTurn() {}

    /**
     * Whatever is held until after that was written by a clock that was wrong, and is nobody's.
     *
     * @param now by this node's clock
     * @param longest how long a turn is held at most
     */
    public static Instant latest(Instant now, Duration longest) {
        return now.plus(longest).plus(APART);
    }
}
