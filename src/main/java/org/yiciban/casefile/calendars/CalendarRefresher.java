package org.yiciban.casefile.calendars;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yiciban.shared.OwnThread;
import org.yiciban.shared.ProgramOnly;

/**
 * Looks every few seconds whether there are clocks to recompute, and does it. Every node that works in the background has
 * one; the row of the run decides who does which chunk. A run that was broken off goes on here. That there are newer
 * calendars {@link CalendarNews} tells.
 */
@ProgramOnly
@Component
class CalendarRefresher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarRefresher.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final CalendarRecomputation recomputation;
    private final boolean enabled;
    /** The next look tries again; what was done so far is stored. */
    private final OwnThread thread = new OwnThread(
            "calendar-watch-1",
            EVERY,
            trouble -> LOG.warn("the calendars could not be looked after this time", trouble));

    CalendarRefresher(
            CalendarRecomputation recomputation,
            @Value("${yiciban.calendar.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.recomputation = recomputation;
        this.enabled = enabled;
    }

    @EventListener
    void adopted(CalendarAdoption.CalendarAdopted adopted) {
        thread.once(this::look);
    }

    @Override
    public void start() {
        if (enabled) {
            thread.open();
            thread.once(recomputation::reopenIfNeeded);
            thread.every(EVERY, this::look);
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
        thread.close();
    }

    @Override
    public boolean isRunning() {
        return thread.isOpen();
    }
}
