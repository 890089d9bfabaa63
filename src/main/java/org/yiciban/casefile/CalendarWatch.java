package org.yiciban.casefile;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds whether there is a newer version of the calendars or clocks to recompute, and does it. Every
 * node has one; the row of the run decides who does which chunk. A run that was broken off goes on here.
 */
@Component
class CalendarWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);
    private static final int SECONDS = 5;

    private final CalendarBook book;
    private final CalendarRecomputation recomputation;
    private final boolean enabled;
    private volatile ScheduledExecutorService thread;

    CalendarWatch(
            CalendarBook book,
            CalendarRecomputation recomputation,
            @Value("${yiciban.calendar.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.book = book;
        this.recomputation = recomputation;
        this.enabled = enabled;
    }

    @EventListener
    void adopted(CalendarDesk.CalendarAdopted adopted) {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.execute(this::look);
        }
    }

    @Override
    public void start() {
        if (enabled) {
            thread = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread daemon = new Thread(work, "calendar-watch");
                daemon.setDaemon(true);
                return daemon;
            });
            thread.execute(() -> quietly(recomputation::reopenIfNeeded));
            thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        quietly(() -> {
            if (book.refresh()) {
                recomputation.reopenIfNeeded();
            }
            boolean more = true;
            while (more && isRunning()) {
                more = recomputation.chunk();
            }
        });
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // the next look tries again; what was done so far is stored
            LOG.warn("the calendars could not be looked after this time", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
