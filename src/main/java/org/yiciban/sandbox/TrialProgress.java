package org.yiciban.sandbox;

import org.yiciban.shared.LocalText;

/** Is told how far a trial has come. */
@FunctionalInterface
public interface TrialProgress {

    /**
     * One more case begins.
     *
     * @param done cases that have come to their end
     * @param all cases that are to be run, as far as it is known
     * @param now what is being tried
     */
    void at(int done, int all, LocalText now);
}
