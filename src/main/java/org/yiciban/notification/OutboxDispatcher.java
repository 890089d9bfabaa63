package org.yiciban.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiciban.notification.OutboxRows.Claimed;

/**
 * Works the outbox off, on any number of nodes: a row is claimed in a transaction of its own, sent outside of any, and
 * marked. A node that dies between sending and marking has its letter sent once more, under the same Message-ID.
 */
@Component
class OutboxDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);

    private final OutboxRows rows;
    private final Couriers couriers;
    private final MailSettings settings;
    private final Clock clock;
    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();

    OutboxDispatcher(OutboxRows rows, Couriers couriers, MailSettings settings, Clock clock) {
        this.rows = rows;
        this.couriers = couriers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who is to be woken when there is something to send. */
    void wakes(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    /** There is something to send. */
    void wake() {
        sleepers.forEach(Runnable::run);
    }

    /** Tries everything of that way that is due now; one that is slow keeps none of another way back. */
    void round(MessageWay way) {
        Optional<Claimed> next = claim(way);
        while (next.isPresent()) {
            attempt(next.get());
            next = Thread.currentThread().isInterrupted() ? Optional.empty() : claim(way);
        }
    }

    /** Forgets what is older than messages are kept. */
    void forget() {
        rows.forget(settings.forgottenBefore(now()));
    }

    private Optional<Claimed> claim(MessageWay way) {
        return couriers.by(way).isOpen() ? rows.claim(way, now(), settings.latestTry(now())) : Optional.empty();
    }

    private void attempt(Claimed claimed) {
        try {
            couriers.by(claimed.letter().way()).deliver(claimed.letter());
            rows.sent(claimed, now());
        } catch (NotSent why) {
            boolean last = why.forGood() || settings.isLast(claimed.attempt());
            LOG.warn(
                    "message {} of case {} was not sent (try {}{}): {}",
                    claimed.id(),
                    claimed.letter().caseNumber(),
                    claimed.attempt(),
                    last ? ", given up" : "",
                    why.getMessage());
            if (last) {
                rows.givenUp(claimed, why.getMessage(), now());
            } else {
                rows.failed(claimed, why.getMessage(), settings.nextTry(now(), claimed.attempt()));
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
