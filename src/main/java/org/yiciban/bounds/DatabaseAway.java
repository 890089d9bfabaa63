package org.yiciban.bounds;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.yiciban.shared.Causes;
import org.yiciban.shared.DatabaseGone;

/** Tells a database that is away, hangs or has no connection left from one that says no. */
final class DatabaseAway {

    private DatabaseAway() {}

    static boolean isBehind(Throwable failure) {
        return Causes.of(failure).anyMatch(DatabaseAway::isAway);
    }

    private static boolean isAway(Throwable cause) {
        return DatabaseGone.is(cause)
                || cause instanceof CannotGetJdbcConnectionException
                || cause instanceof QueryTimeoutException
                || cause instanceof TransactionTimedOutException
                // neither committed nor rolled back, as far as anybody heard: the connection was closed on us meanwhile
                || cause instanceof TransactionSystemException;
    }

    /** What the log may say: kinds, no statements, as those may name people. */
    static String words(Throwable failure) {
        return DatabaseGone.words(failure);
    }
}
