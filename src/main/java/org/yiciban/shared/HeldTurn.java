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

    private static final int GROWTH = 4;

    private HeldTurn() {}

    /**
     * When something that failed is tried again: each pause is four times as long as the one before.
     *
     * @param tries how often it was tried
     */
    public static Instant again(Instant failedAt, int tries, Duration firstPause, Duration longestPause) {
        Duration pause = firstPause;
        for (int i = 1; i < tries && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        return failedAt.plus(pause.compareTo(longestPause) < 0 ? pause : longestPause);
    }

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
