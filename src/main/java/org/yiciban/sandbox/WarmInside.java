package org.yiciban.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.modelling.report.Finding;

/** The one inside for trials, or none: assembled when it is needed, given up when it is stale, idle or went wrong. */
final class WarmInside {

    /** Then it is assembled anew, whatever may have gathered in it. */
    static final int MOST_TRIALS = 200;

    private final BundleLibrary library;
    private final Clock clock;
    private final Duration idle;
    private @Nullable SandboxInside inside;
    private int trials;
    private Instant lastUse = Instant.MIN;

    WarmInside(BundleLibrary library, Clock clock, Duration idle) {
        this.library = library;
        this.clock = clock;
        this.idle = idle;
    }

    /** For one more trial. */
    SandboxInside take() {
        if (trials >= MOST_TRIALS) {
            close();
        }
        trials++;
        SandboxInside taken = inside;
        if (taken == null) {
            taken = new SandboxInside(library);
            inside = taken;
        }
        return taken;
    }

    /**
     * Does one more trial.
     *
     * @param findings of what came of it, by which it is known whether a bound was reached
     */
    <T> T with(Function<SandboxInside, T> trial, Function<T, List<Finding>> findings) {
        boolean sound = false;
        try {
            T result = trial.apply(take());
            sound = findings.apply(result).stream()
                    .noneMatch(finding -> finding.rule().equals(TrialFindings.BOUND));
            return result;
        } finally {
            used(sound);
        }
    }

    /** A trial has ended; one that went wrong, or too far, leaves nothing that is trusted. */
    void used(boolean sound) {
        lastUse = clock.instant();
        if (!sound) {
            close();
        }
    }

    /** Gives the memory back when nobody has tried anything for a while. */
    void closeWhenIdle() {
        if (inside != null && clock.instant().isAfter(lastUse.plus(idle))) {
            close();
        }
    }

    /** As it stands. */
    @Nullable
    SandboxInside now() {
        return inside;
    }

    void close() {
        SandboxInside taken = inside;
        inside = null;
        trials = 0;
        if (taken != null) {
            taken.close();
        }
    }
}
