package org.yiciban.shared;

import java.time.Duration;

/** A clock of the program that may be ahead of the real time; whoever moves it tells by {@link Advanced}. */
public interface ClockAhead {

    /** How far it is ahead of the real time. */
    Duration offset();

    /**
     * The clock of the program has been moved forward.
     *
     * @param offset how far the program's time is now ahead of the real time, in whole seconds
     */
    record Advanced(Duration offset) {}
}
