package org.yiciban.casefile.ports;

import java.time.Instant;
import java.util.Optional;

/**
 * Limits that pass while the process instance whose timer would tell does not stand yet: that of an item which waits for
 * its turn, that of handing over before delivery begins. They are found in the table of the clocks.
 */
public interface UntimedLimits {

    /**
     * Gives every such limit that has passed by now its effect, case by case, each in a transaction of its own. Two nodes
     * may do so at once: the lock of the case decides who comes first, and the second finds nothing left.
     *
     * @return how many cases had one
     * @throws IllegalStateException when some failed; the others are done all the same
     */
    int record();

    /** When the next such limit passes, or passed without its effect; empty when there is none. */
    Optional<Instant> next();
}
