package org.yiciban.bounds;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps an H2 file small while it is in use, by one look a second. H2 does so by itself only where commits may reach the
 * file late, and ours don't (WRITE_DELAY=0). On another database it does nothing.
 */
@Component
class H2Housekeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(H2Housekeeping.class);
    private static final long EVERY_MILLIS = 1000;
    private static final long STOP_WAITS_SECONDS = 10;

    private final DataSource database;
    private final boolean wanted;
    private ScheduledExecutorService rounds;
    private H2Store store;

    H2Housekeeping(
            DataSource database,
            @Value("${spring.datasource.url}") String url,
            @Value("${yiciban.bounds.h2-housekeeping:true}") boolean wanted) {
        this.database = database;
        this.wanted = wanted && url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
    }

    @Override
    public synchronized void start() {
        if (wanted && rounds == null) {
            rounds = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "h2-housekeeping");
                thread.setDaemon(true);
                return thread;
            });
            rounds.scheduleWithFixedDelay(this::quietRound, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Begun before the doors are open, ended when they are closed. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Before the pool is closed; a round under way is waited for. */
    @Override
    public void stop() {
        ScheduledExecutorService ending;
        synchronized (this) {
            ending = rounds;
            rounds = null;
        }
        if (ending == null) {
            release();
            return;
        }
        ending.shutdown();
        try {
            if (ending.awaitTermination(STOP_WAITS_SECONDS, TimeUnit.SECONDS)) {
                release();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }

    /** The file can wait a second: whoever works with it is told what is wrong, here it is tried again. */
    private void release() {
        if (store != null) {
            store.release();
            store = null;
        }
    }

    private void quietRound() {
        try {
            round();
        } catch (SQLException | RuntimeException broken) {
            LOG.debug("the H2 file can't be kept small now", broken);
        }
    }

    void round() throws SQLException {
        if (store == null || store.isClosed()) {
            store = H2Store.of(database).orElse(null);
        }
        if (store != null) {
            store.tidy();
        }
    }
}
