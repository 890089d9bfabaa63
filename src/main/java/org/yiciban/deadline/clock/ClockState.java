package org.yiciban.deadline.clock;

/** How a clock stands at a moment. */
public enum ClockState {
    /** It counts. */
    RUNNING,
    /** It stands; there is no due date. */
    PAUSED,
    /** It was met or cancelled. */
    ENDED,
    /** It still counts, but its due instant lies behind. */
    PASSED
}
