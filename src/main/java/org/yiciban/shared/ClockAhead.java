package org.yiciban.shared;

import java.time.Duration;

/** A clock of the program that may be ahead of the real time; whoever moves it tells by {@link ClockAdvanced}. */
public interface ClockAhead {

    /** How far it is ahead of the real time. */
    Duration offset();
}
