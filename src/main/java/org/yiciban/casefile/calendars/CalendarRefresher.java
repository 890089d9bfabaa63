package org.yiciban.casefile.calendars;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ports.UntimedLimits;
import org.yiciban.shared.ProgramOnly;

/**
 * Looks every few seconds whether there are clocks to recompute, and does it. Every node that works in the background has
 * one; the row of the run decides who does which chunk. A run that was broken off goes on here. The same thread looks
 * after the limits that pass without a timer. That there are newer calendars {@link CalendarNews} tells.
 */
@ProgramOnly
@Component
class CalendarRefresher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarRefresher.class);
    private static final int SECONDS = 5;

    private final CalendarRecomputation recomputation;
    private final UntimedLimits limits;
    private final boolean enabled;
    private volatile ThreadPoolTaskScheduler thread;

    CalendarRefresher(
            CalendarRecomputation recomputation,
            UntimedLimits limits,
            @Value("${yiciban.calendar.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.recomputation = recomputation;
        this.limits = limits;
        this.enabled = enabled;
    }

    @EventListener
    void adopted(CalendarAdoption.CalendarAdopted adopted) {
        ThreadPoolTaskScheduler running = thread;
        if (running != null) {
            running.execute(this::look);
        }
    }

    @Override
    public void start() {
        if (enabled) {
            ThreadPoolTaskScheduler own = new ThreadPoolTaskScheduler();
            own.setThreadNamePrefix("calendar-watch-");
            own.setDaemon(true);
            own.setWaitForTasksToCompleteOnShutdown(true);
            own.setAwaitTerminationSeconds(SECONDS);
            // the next look tries again; what was done so far is stored
            own.setErrorHandler(trouble -> LOG.warn("the calendars could not be looked after this time", trouble));
            own.initialize();
            thread = own;
            own.execute(recomputation::reopenIfNeeded);
            own.scheduleWithFixedDelay(this::look, Duration.ofSeconds(SECONDS));
            own.scheduleWithFixedDelay(limits::record, Duration.ofSeconds(SECONDS));
        }
    }

    private void look() {
        boolean more = true;
        while (more && isRunning()) {
            more = recomputation.chunk();
        }
    }

    @Override
    public void stop() {
        ThreadPoolTaskScheduler running = thread;
        thread = null;
        if (running != null) {
            running.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
