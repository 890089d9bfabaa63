package org.yiciban.notification;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread that sends: at once when something was written here, else every few seconds for what others left. */
@Component
class DispatchThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchThread.class);
    private static final int SECONDS = 10;

    private final Dispatch dispatch;
    private final boolean enabled;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile ScheduledExecutorService thread;

    DispatchThread(
            Dispatch dispatch,
            @Value("${yiciban.mail.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.dispatch = dispatch;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        if (enabled) {
            thread = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread daemon = new Thread(work, "mail");
                daemon.setDaemon(true);
                return daemon;
            });
            thread.scheduleWithFixedDelay(() -> quietly(dispatch::round), SECONDS, SECONDS, TimeUnit.SECONDS);
            thread.scheduleWithFixedDelay(() -> quietly(dispatch::forget), 1, 1, TimeUnit.HOURS);
            dispatch.wakes(this::wake);
        }
    }

    /** Any number of calls before the next round are one. */
    private void wake() {
        ScheduledExecutorService running = thread;
        if (running != null && woken.compareAndSet(false, true)) {
            try {
                running.execute(() -> {
                    woken.set(false);
                    quietly(dispatch::round);
                });
            } catch (RejectedExecutionException stopping) {
                // the row waits in the database for the next start or for another node
                woken.set(false);
            }
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // statements that failed may name addresses: the kind of trouble must do
            LOG.warn(
                    "the outbox could not be worked off this time: {}",
                    e.getClass().getName());
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
