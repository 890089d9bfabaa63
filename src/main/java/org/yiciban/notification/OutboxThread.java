package org.yiciban.notification;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** The thread that sends: at once when something was written here, else every few seconds for what others left. */
@Component
class OutboxThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxThread.class);
    private static final int SECONDS = 10;

    private final OutboxDispatcher outboxDispatcher;
    private final boolean enabled;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile ThreadPoolTaskScheduler thread;

    OutboxThread(
            OutboxDispatcher outboxDispatcher,
            @Value("${yiciban.mail.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.outboxDispatcher = outboxDispatcher;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        if (enabled) {
            ThreadPoolTaskScheduler own = new ThreadPoolTaskScheduler();
            own.setThreadNamePrefix("mail-");
            own.setDaemon(true);
            own.setWaitForTasksToCompleteOnShutdown(true);
            own.setAwaitTerminationSeconds(SECONDS);
            // statements that failed may name addresses: the kind of trouble must do
            own.setErrorHandler(trouble -> LOG.warn(
                    "the outbox could not be worked off this time: {}",
                    trouble.getClass().getName()));
            own.initialize();
            own.scheduleWithFixedDelay(outboxDispatcher::round, Duration.ofSeconds(SECONDS));
            own.scheduleWithFixedDelay(outboxDispatcher::forget, Duration.ofHours(1));
            thread = own;
            outboxDispatcher.wakes(this::wake);
        }
    }

    /** Any number of calls before the next round are one. */
    private void wake() {
        ThreadPoolTaskScheduler running = thread;
        if (running != null && woken.compareAndSet(false, true)) {
            try {
                running.execute(() -> {
                    woken.set(false);
                    outboxDispatcher.round();
                });
            } catch (TaskRejectedException stopping) {
                // the row waits in the database for the next start or for another node
                woken.set(false);
            }
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
