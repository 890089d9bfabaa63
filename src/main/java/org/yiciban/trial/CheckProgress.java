package org.yiciban.trial;

import org.yiciban.sandbox.TrialProgress;
import org.yiciban.shared.LocalText;

/** Adds up how far the trials of several services have come, one after the other. Used by one thread. */
final class CheckProgress implements TrialProgress {

    private final TrialProgress told;
    /** Services that haven't begun. */
    private int left;
    /** Cases of the services before this one. */
    private int before;

    private int last;

    CheckProgress(int services, TrialProgress told) {
        this.left = services;
        this.told = told;
    }

    @Override
    public void at(int done, int all, LocalText now) {
        if (done == 0) {
            left--;
            before += last;
        }
        last = all;
        told.at(before + done, before + all + Math.max(0, left), now);
    }
}
