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
 * Keeps an H2 file small while it is in use, by forty looks a second. H2 does so by itself only where commits may reach the
 * file late, and ours don't (WRITE_DELAY=0). On another database it does nothing.
 */
@Component
class H2Housekeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(H2Housekeeping.class);
    private static final long EVERY_MILLIS = 25;
    private static final long STOP_WAITS_SECONDS = 10;

    /** Looks that are left out when H2 has closed its file, as on a full disk: reading goes on, nothing is written meanwhile. */
    private static final int AFTER_A_CLOSING = 400;

    private final DataSource database;
    private final boolean wanted;
    private ScheduledExecutorService rounds;
    private H2Store store;
    private int rest;

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
        if (store != null && store.isClosed()) {
            store = null;
            rest = AFTER_A_CLOSING;
        } else if (rest > 0) {
            rest--;
        } else if (store == null) {
            store = H2Store.of(database).orElse(null);
        } else {
            store.look();
        }
    }

    /** How many bytes are written anew at once: nobody can commit meanwhile, so it follows the time that the last ones took. */
    static final class Portion {

        static final int LEAST = 1 << 18;
        static final int FIRST = 1 << 20;
        static final int MOST = 16 << 20;

        /** A portion that takes longer is too large, one that takes a small part of it could be larger. */
        static final long LONG_NANOS = 100_000_000;

        private static final int A_SMALL_PART = 8;

        /** Of few data no more than this part at once: what was written anew is there twice until it was forced. */
        private static final int OF_DATA = 8;

        private int bytes = FIRST;
        private boolean nothingFits;

        /** @param data bytes that are in use */
        int bytes(long data) {
            return nothingFits ? bytes : (int) Math.min(bytes, Math.max(FIRST, data / OF_DATA));
        }

        /** So long the last one took; {@code done} is false where no part was small enough to be written anew. */
        void took(long nanos, boolean done) {
            nothingFits = !done;
            if (nanos > LONG_NANOS) {
                bytes = Math.max(LEAST, bytes / 2);
            } else if (nanos < LONG_NANOS / A_SMALL_PART) {
                bytes = Math.min(MOST, bytes * 2);
            }
        }
    }
}
