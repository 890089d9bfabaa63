package org.yiciban.notification;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yiciban.shared.OwnThread;

/** The thread that sends: at once when something was written here, else every few seconds for what others left. */
@Component
class OutboxThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxThread.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final OutboxDispatcher outboxDispatcher;
    private final boolean enabled;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile OwnThread thread;

    OutboxThread(
            OutboxDispatcher outboxDispatcher,
            @Value("${yiciban.mail.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.outboxDispatcher = outboxDispatcher;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        if (enabled) {
            // statements that failed may name addresses: the kind of trouble must do
            OwnThread own = new OwnThread(
                    "mail-1",
                    EVERY,
                    trouble -> LOG.warn(
                            "the outbox could not be worked off this time: {}",
                            trouble.getClass().getName()));
            own.every(EVERY, outboxDispatcher::round);
            own.every(Duration.ofHours(1), outboxDispatcher::forget);
            thread = own;
            outboxDispatcher.wakes(this::wake);
        }
    }

    /** Any number of calls before the next round are one. */
    private void wake() {
        OwnThread running = thread;
        if (running != null && woken.compareAndSet(false, true)) {
            try {
                running.once(() -> {
                    woken.set(false);
                    outboxDispatcher.round();
                });
            } catch (RejectedExecutionException stopping) {
                // the row waits in the database for the next start or for another node
                woken.set(false);
            }
        }
    }

    @Override
    public void stop() {
        OwnThread running = thread;
        thread = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
