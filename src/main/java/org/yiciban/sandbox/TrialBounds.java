package org.yiciban.sandbox;

import java.time.Duration;

/**
 * How far one case of a trial may go; beyond it the case is ended with a finding. They are counted, since a thread can't be
 * killed and the memory is that of the whole program.
 *
 * @param steps places of models that tokens come to
 * @param acts what people do, and how often time is moved on
 * @param rows of the engine, the journal and the work list together
 * @param time that it may take on this machine
 */
record TrialBounds(int steps, int acts, int rows, Duration time) {

    static final TrialBounds USUAL = new TrialBounds(10_000, 2_000, 40_000, Duration.ofSeconds(30));
}
