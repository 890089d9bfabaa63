package org.yiciban.shared;

import java.time.Duration;

/**
 * The clock of the program has been moved forward.
 *
 * @param offset how far the program's time is now ahead of the real time, in whole seconds
 */
public record ClockAdvanced(Duration offset) {}
