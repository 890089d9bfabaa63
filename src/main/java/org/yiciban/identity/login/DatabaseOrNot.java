package org.yiciban.identity.login;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Asks the database where it answers; when it didn't, it is left alone for a while, so that nobody waits for it. */
final class DatabaseOrNot {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOrNot.class);
    private static final long LEFT_ALONE_NANOS = 5_000_000_000L;

    private boolean away;
    private long awayUntil;

    /** Runs a statement, or doesn't. */
    void ask(Runnable statement) {
        if (isAway()) {
            return;
        }
        try {
            statement.run();
            back();
        } catch (DataAccessException gone) {
            gone(gone);
        }
    }

    private synchronized boolean isAway() {
        return away && awayUntil - System.nanoTime() > 0;
    }

    private synchronized void back() {
        away = false;
    }

    private synchronized void gone(DataAccessException cause) {
        if (!away) {
            // a kind of trouble, no statement
            LOG.warn(
                    "wrong tries are counted by this node alone for now: {}",
                    cause.getClass().getName());
        }
        away = true;
        awayUntil = System.nanoTime() + LEFT_ALONE_NANOS;
    }
}
