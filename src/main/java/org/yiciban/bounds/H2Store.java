package org.yiciban.bounds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * The file of an H2 database that is in use, as parts one after the other. H2 keeps old parts for 45 seconds in the hope
 * that the disk has everything by then. Here nothing is hoped for: the state that was forced onto the disk is pinned, so
 * whatever of the later writes a power failure leaves, that state is whole. Not for several threads.
 */
final class H2Store {

    /** Parts of which less than this share is still in use, in percent, are written anew, so many bytes at once. */
    private static final int WORTH_KEEPING = 50;

    private static final int AT_ONCE = 16 << 20;

    /** A smaller file isn't worth the while. */
    private static final long SMALL = 8L << 20;

    /** Rounds without anything written, until the file is shrunk; once, until something is written again. */
    private static final int QUIET = 3;

    /** After so long a step ends; nobody can commit while parts are moved to the front. */
    private static final int SHRINKS_MILLIS = 200;

    private static final int MOST_ROUNDS = 6;

    /** The file may be three times what is in use: a hundred percent of a hundred percent, by three. */
    private static final int A_THIRD = 100 * 100 / 3;

    private final MVStore store;
    private final int retention;
    private MVStore.TxCounter pinned;
    private long seen = -1;
    private int quiet;

    private H2Store(MVStore store) {
        this.store = store;
        this.retention = store.getRetentionTime();
    }

    /** Empty where the database is in no file of this program's. */
    static Optional<H2Store> of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                    ? Optional.of(new H2Store(session.getDatabase().getStore().getMvStore()))
                    : Optional.empty();
        }
    }

    boolean isClosed() {
        return store.isClosed();
    }

    /**
     * Forces the file onto the disk, gives room free that no state since then needs, and writes together what is mostly
     * old; when nothing was written for a while, moves to the front what is in use, and makes the file shorter. Nothing may
     * move while a copy of the file is taken.
     */
    void tidy() {
        if (!store.isSpaceReused()) {
            return;
        }
        if (store.getCurrentVersion() != seen) {
            quiet = 0;
            force();
            store.compact(WORTH_KEEPING, AT_ONCE);
        } else if (++quiet == QUIET && isMostlyEmpty()) {
            shrink();
        }
        seen = store.getCurrentVersion();
    }

    private boolean isMostlyEmpty() {
        return store.getFileStore().size() > SMALL
                && store.getFillRate() * store.getFileStore().getChunksFillRate() < A_THIRD;
    }

    /**
     * H2 moves parts in an order that a power failure can't hurt, and forces each step onto the disk; the state that is
     * pinned stays until the new one was forced. What it held is given free by the next round, so several are made.
     */
    private void shrink() {
        for (int round = 0; round < MOST_ROUNDS && isMostlyEmpty(); round++) {
            store.compactFile(SHRINKS_MILLIS);
            force();
        }
    }

    /** What was there when the forcing began is on the disk when it has ended, and stays until the next time. */
    private void force() {
        MVStore.TxCounter now = store.registerVersionUsage();
        try {
            store.commit();
            store.sync();
        } catch (RuntimeException failed) {
            store.deregisterVersionUsage(now);
            throw failed;
        }
        if (pinned == null) {
            store.setRetentionTime(0);
        } else {
            store.deregisterVersionUsage(pinned);
        }
        pinned = now;
    }

    /** From here on H2 is left to itself. */
    void release() {
        if (pinned != null && !store.isClosed()) {
            store.setRetentionTime(retention);
            store.deregisterVersionUsage(pinned);
        }
        pinned = null;
    }
}
