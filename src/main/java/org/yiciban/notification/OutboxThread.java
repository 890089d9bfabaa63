package org.yiciban.notification;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yiciban.background.BackgroundThread;

/** The thread that sends by one way: at once when something was written here, else every few seconds for what others left. */
abstract class OutboxThread extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxThread.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final MessageWay way;
    private final OutboxDispatcher outboxDispatcher;
    private final AtomicBoolean woken = new AtomicBoolean();

    OutboxThread(MessageWay way, OutboxDispatcher outboxDispatcher, boolean enabled) {
        super(
                way.name().toLowerCase(Locale.ROOT) + "-1",
                EVERY,
                enabled,
                trouble -> LOG.warn(
                        "the outbox could not be worked off this time: {}",
                        trouble.getClass().getName()));
        this.way = way;
        this.outboxDispatcher = outboxDispatcher;
    }

    /** The one for mail; it also forgets what is old. */
    @Component
    static class OfMail extends OutboxThread {

        private final OutboxDispatcher outboxDispatcher;

        OfMail(
                OutboxDispatcher outboxDispatcher,
                @Value("${yiciban.mail.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
            super(MessageWay.MAIL, outboxDispatcher, enabled);
            this.outboxDispatcher = outboxDispatcher;
        }

        @Override
        protected void begun() {
            every(Duration.ofHours(1), outboxDispatcher::forget);
            super.begun();
        }
    }

    /** The one for text messages. */
    @Component
    static class OfSms extends OutboxThread {

        OfSms(
                OutboxDispatcher outboxDispatcher,
                SmsCourier courier,
                @Value("${yiciban.mail.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
            super(MessageWay.SMS, outboxDispatcher, enabled && courier.isOpen());
        }
    }

    @Override
    protected void begun() {
        outboxDispatcher.wakes(this::wake);
    }

    @Override
    protected void look() {
        outboxDispatcher.round(way);
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
        outboxDispatcher.round(way);
    }
}
