package org.yiciban.casefile.calendars;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yiciban.background.BackgroundThread;
import org.yiciban.shared.ProgramOnly;

/**
 * Looks every few seconds whether there are clocks to recompute, and does it. Every node that works in the background has
 * one; the row of the run decides who does which chunk. A run that was broken off goes on here. That there are newer
 * calendars {@link CalendarNews} tells.
 */
@ProgramOnly
@Component
class CalendarRefresher extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarRefresher.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final CalendarRecomputation recomputation;

    CalendarRefresher(
            CalendarRecomputation recomputation,
            @Value("${yiciban.calendar.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        super(
                "calendar-watch-1",
                EVERY,
                enabled,
                trouble -> LOG.warn("the calendars could not be looked after this time", trouble));
        this.recomputation = recomputation;
    }

    @EventListener
    void adopted(CalendarAdoption.CalendarAdopted adopted) {
        once(this::look);
    }

    @Override
    protected void begun() {
        once(recomputation::reopenIfNeeded);
    }

    @Override
    protected void look() {
        boolean more = true;
        while (more && isRunning()) {
            more = recomputation.chunk();
        }
    }
}
