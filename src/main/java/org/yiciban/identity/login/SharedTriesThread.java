package org.yiciban.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yiciban.shared.OwnThread;

/** Shares tries where there can be several nodes, and gives back their places; an H2 file has one node. */
@Component
class SharedTriesThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SharedTriesThread.class);

    /** Less than a try waits for others, so that no right one is refused because of a place that nobody needs. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private static final int ROUNDS_PER_SWEEP = 60;

    private final Optional<SharedTries> shared;
    private final OwnThread thread =
            new OwnThread("shared-tries-1", EVERY, trouble -> LOG.warn("places of tries were not given back", trouble));
    private int rounds;

    SharedTriesThread(
            DataSource database,
            Clock clock,
            @Value("${yiciban.journal-secret}") String secret,
            @Value("${spring.datasource.url}") String url) {
        shared = url.startsWith("jdbc:postgresql:")
                ? Optional.of(new SharedTries(database, clock, secret))
                : Optional.empty();
    }

    /** Empty where this is the only node. */
    Optional<SharedTries> tries() {
        return shared;
    }

    /** Before the doors open, and after they have closed. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        thread.open();
        shared.ifPresent(tries -> thread.every(EVERY, () -> round(tries)));
    }

    private void round(SharedTries tries) {
        tries.giveBack();
        if (rounds++ % ROUNDS_PER_SWEEP == 0) {
            tries.sweep();
        }
    }

    @Override
    public void stop() {
        thread.close();
        shared.ifPresent(SharedTries::giveBack);
    }

    @Override
    public boolean isRunning() {
        return thread.isOpen();
    }
}
