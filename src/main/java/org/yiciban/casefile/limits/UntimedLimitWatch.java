package org.yiciban.casefile.limits;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yiciban.background.BackgroundThread;
import org.yiciban.casefile.ports.UntimedLimits;
import org.yiciban.shared.ProgramOnly;

/**
 * Looks every few seconds for limits that passed without a timer. Every node that works in the background has one; the lock
 * of the case decides who comes first. Whoever never set this switch has it where the calendars' is.
 */
@ProgramOnly
@Component
class UntimedLimitWatch extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(UntimedLimitWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final UntimedLimits limits;

    UntimedLimitWatch(
            UntimedLimits limits,
            @Value("${yiciban.limits.background:${yiciban.calendar.background:${yiciban.engine.job-executor:true}}}")
                    boolean enabled) {
        super(
                "limit-watch-1",
                EVERY,
                enabled,
                trouble -> LOG.warn("the limits without a timer could not be looked after this time", trouble));
        this.limits = limits;
    }

    @Override
    protected void look() {
        limits.record();
    }
}
