package org.yiciban.bounds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/** The file of an H2 database that is in use, as parts one after the other, and how it is kept small. Not for several threads. */
final class H2Store {

    /** Where less than this share of the parts is still in use, in percent, the emptiest are written anew. */
    private static final int WORTH_KEEPING = 70;

    /** H2 gives up after ten milliseconds if somebody commits just then. */
    private static final int TRIES = 5;
    /** Looks until a little that was written is forced, or until a file that nobody writes is shrunk. */
    static final int SOON = 40;

    /** Much is a quarter of what is in use, but of few data no less than this. */
    private static final long MUCH = 400 << 10;

    private static final int A_QUARTER = 4;
    /** Forcing and writing anew take no more than a third of the time. */
    private static final int REST = 2;

    /** A smaller file isn't worth the while; a larger one may be twice what is in use (percent of percent). */
    private static final long SMALL = 8L << 20;

    private static final int A_HALF = 100 * 100 / 2;
    private static final int ALWAYS = 101;

    /** After so many steps that made the file no shorter, none is made. */
    private static final int IN_VAIN = 8;

    private final MVStore store;
    private final RandomAccessStore file;
    private final H2Pin pin;
    private final H2Housekeeping.Portion portion = new H2Housekeeping.Portion();
    private long tidied;
    private long usedThen;
    private long restsUntil = System.nanoTime();
    private int looks;
    private int inVain;
    private long shortest;

    private H2Store(MVStore store, RandomAccessStore file) {
        this.store = store;
        this.file = file;
        this.pin = new H2Pin(store);
        this.tidied = store.getCurrentVersion();
    }

    /** Empty where the database is in no file of this program's. */
    static Optional<H2Store> of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                MVStore store = session.getDatabase().getStore().getMvStore();
                return Optional.of(new H2Store(store, (RandomAccessStore) store.getFileStore()));
            }
            return Optional.empty();
        }
    }

    boolean isClosed() {
        return store.isClosed();
    }

    /**
     * One look, of which forty are made a second. Once much was written, or a second after little was, forces the file onto
     * the disk, which gives room free that no state since then needs, and writes a portion of what is mostly old together.
     * When nothing was written for a second, a portion of what is in use is moved to the front with each look, until the
     * file is short. Nothing may move while a copy of the file is taken.
     */
    void look() {
        if (!store.isSpaceReused()) {
            return;
        }
        boolean soon = ++looks >= SOON;
        if (store.getCurrentVersion() != tidied) {
            if (soon || wroteMuch()) {
                tidy();
            }
        } else if (soon && isMostlyEmpty() && file.size() > shortest) {
            shrink();
        }
    }

    private boolean wroteMuch() {
        return used() - usedThen > Math.max(MUCH, data() / A_QUARTER) && System.nanoTime() - restsUntil > 0;
    }

    private void tidy() {
        long began = System.nanoTime();
        pin.force();
        boolean done = false;
        for (int time = 0; time < TRIES && !done && file.getChunksFillRate() < WORTH_KEEPING; time++) {
            long tried = System.nanoTime();
            done = store.compact(WORTH_KEEPING, portion.bytes(data()));
            portion.took(System.nanoTime() - tried, done);
        }
        looks = 0;
        inVain = 0;
        shortest = 0;
        wellKnown();
        restsUntil = System.nanoTime() + REST * (System.nanoTime() - began);
    }

    /**
     * H2 moves parts in an order that a power failure can't hurt, and forces each step onto the disk; the state that is
     * pinned stays until the new one was forced. What it held is given free by the next step.
     */
    private void shrink() {
        long before = file.size();
        store.compact(100, portion.bytes(data()));
        pin.force();
        long began = System.nanoTime();
        file.compactMoveChunks(ALWAYS, portion.bytes(data()), store);
        portion.took(System.nanoTime() - began, true);
        pin.force();
        inVain = file.size() < before ? 0 : inVain + 1;
        shortest = inVain < IN_VAIN ? 0 : file.size();
        wellKnown();
    }

    private void wellKnown() {
        tidied = store.getCurrentVersion();
        usedThen = used();
    }

    /** Bytes of parts that are in use, or were when the file was forced. */
    private long used() {
        return file.size() * file.getFillRate() / 100;
    }

    private long data() {
        return used() * file.getChunksFillRate() / 100;
    }

    private boolean isMostlyEmpty() {
        return file.size() > SMALL && file.getFillRate() * file.getChunksFillRate() < A_HALF;
    }

    void release() {
        pin.release();
    }
}
