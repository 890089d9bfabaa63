package org.yiciban.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiciban.notification.LetterMailer.NotSent;
import org.yiciban.notification.OutboxRows.Claimed;

/**
 * Works the outbox off, on any number of nodes: a row is claimed in a transaction of its own, sent outside of any, and
 * marked. A node that dies between sending and marking has its letter sent once more, under the same Message-ID.
 */
@Component
class OutboxDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);

    private final OutboxRows rows;
    private final LetterMailer mailer;
    private final MailSettings settings;
    private final Clock clock;
    private volatile Runnable wake = () -> {};

    OutboxDispatcher(OutboxRows rows, LetterMailer mailer, MailSettings settings, Clock clock) {
        this.rows = rows;
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who is to be woken when there is something to send. */
    void wakes(Runnable sleeper) {
        wake = sleeper;
    }

    /** There is something to send. */
    void wake() {
        wake.run();
    }

    /** Tries everything that is due now. */
    void round() {
        Optional<Claimed> next = claim();
        while (next.isPresent()) {
            attempt(next.get());
            next = Thread.currentThread().isInterrupted() ? Optional.empty() : claim();
        }
    }

    /** Forgets what is older than messages are kept. */
    void forget() {
        rows.forget(settings.forgottenBefore(now()));
    }

    private Optional<Claimed> claim() {
        return mailer.hasServer() ? rows.claim(now(), settings.latestTry(now())) : Optional.empty();
    }

    private void attempt(Claimed claimed) {
        try {
            mailer.deliver(claimed.letter());
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
