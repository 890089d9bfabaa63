package org.yiciban.notification;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yiciban.background.BackgroundThread;

/** The thread that sends: at once when something was written here, else every few seconds for what others left. */
@Component
class OutboxThread extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxThread.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final OutboxDispatcher outboxDispatcher;
    private final AtomicBoolean woken = new AtomicBoolean();

    OutboxThread(
            OutboxDispatcher outboxDispatcher,
            @Value("${yiciban.mail.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        super(
                "mail-1",
                EVERY,
                enabled,
                trouble -> LOG.warn(
                        "the outbox could not be worked off this time: {}",
                        trouble.getClass().getName()));
        this.outboxDispatcher = outboxDispatcher;
    }

    @Override
    protected void begun() {
        every(Duration.ofHours(1), outboxDispatcher::forget);
        outboxDispatcher.wakes(this::wake);
    }

    @Override
    protected void look() {
        outboxDispatcher.round();
    }

    /** Any number of calls before the next round are one. */
    private void wake() {
        if (woken.compareAndSet(false, true) && !once(this::wokenRound)) {
            // the row waits in the database for the next start or for another node
            woken.set(false);
        }
    }

    private void wokenRound() {
        woken.set(false);
        outboxDispatcher.round();
    }
}
