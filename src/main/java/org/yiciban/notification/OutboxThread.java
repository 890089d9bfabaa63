package org.yiciban.notification;

import java.time.Duration;
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
    /** Statements that failed may name addresses: the kind of trouble must do. */
    private final OwnThread thread = new OwnThread(
            "mail-1",
            EVERY,
            trouble -> LOG.warn(
                    "the outbox could not be worked off this time: {}",
                    trouble.getClass().getName()));

    OutboxThread(
            OutboxDispatcher outboxDispatcher,
            @Value("${yiciban.mail.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.outboxDispatcher = outboxDispatcher;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        if (enabled) {
            thread.open();
            thread.every(EVERY, outboxDispatcher::round);
            thread.every(Duration.ofHours(1), outboxDispatcher::forget);
            outboxDispatcher.wakes(this::wake);
        }
    }

    /** Any number of calls before the next round are one. */
    private void wake() {
        if (woken.compareAndSet(false, true) && !thread.once(this::wokenRound)) {
            // the row waits in the database for the next start or for another node
            woken.set(false);
        }
    }

    private void wokenRound() {
        woken.set(false);
        outboxDispatcher.round();
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
