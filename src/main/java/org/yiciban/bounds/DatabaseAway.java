package org.yiciban.bounds;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.yiciban.shared.Causes;

/** Tells a database that is away, hangs or has no connection left from one that says no. */
final class DatabaseAway {

    /** Connection lost, no resources (such as a full disk), stopped by an operator or a time limit, the system fails it. */
    private static final Set<String> STATES = Set.of("08", "53", "57", "58");

    private DatabaseAway() {}

    static boolean isBehind(Throwable failure) {
        return Causes.of(failure).anyMatch(DatabaseAway::isAway);
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof CannotGetJdbcConnectionException
                || cause instanceof QueryTimeoutException
                || cause instanceof TransactionTimedOutException
                // neither committed nor rolled back, as far as anybody heard: the connection was closed on us meanwhile
                || cause instanceof TransactionSystemException
                || cause instanceof SQLTimeoutException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException broken && BrokenH2.isBehind(broken)
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().length() == 5
                        && STATES.contains(sql.getSQLState().substring(0, 2));
    }

    /** What the log may say: kinds, no statements, as those may name people. */
    static String words(Throwable failure) {
        Throwable cause = Causes.of(failure).reduce(failure, (before, deeper) -> deeper);
        return failure.getClass().getSimpleName() + ", " + cause.getClass().getSimpleName();
    }
}
