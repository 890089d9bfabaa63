package org.yiciban.shared;

import java.io.Serial;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That the database is away: known, so it is told by its kinds in one line, without a stack and without statements. */
public final class DatabaseGone extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String CONNECTION = "08";

    /** Connection lost, no resources (such as a full disk), stopped by an operator or a time limit, the system fails it. */
    private static final Set<String> STATES = Set.of(CONNECTION, "53", "57", "58");

    /** H2 has closed it: general error, input or output failed (two numbers), closed, already closed. */
    private static final Set<Integer> CLOSED = Set.of(50000, 90028, 90031, 90098, 90121);

    private DatabaseGone(String kinds) {
        super(kinds, null, false, false);
    }

    /** Says it of a failure. */
    public static DatabaseGone of(Throwable failure) {
        return new DatabaseGone("the database was away: " + words(failure));
    }

    /** Whether this, by itself, is what JDBC says of a database that is away, hangs or has no connection left. */
    public static boolean is(Throwable cause) {
        return cause instanceof SQLTimeoutException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException sql && (isClosedH2(sql) || saysSo(sql.getSQLState()));
    }

    /** Whether H2 has closed the database on us, as it does when its file can't be written. */
    public static boolean isClosedH2(SQLException failure) {
        return failure.getClass().getName().startsWith("org.h2.") && CLOSED.contains(failure.getErrorCode());
    }

    /** Whether a connection was lost, or couldn't be made, rather than none being free. */
    public static boolean isCutOff(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && (isClosedH2(sql) || String.valueOf(sql.getSQLState()).startsWith(CONNECTION)));
    }

    /** The kinds of a failure and of what is deepest behind it; no statements, as those may name people. */
    public static String words(Throwable failure) {
        Throwable cause = Causes.of(failure).reduce(failure, (before, deeper) -> deeper);
        return failure.getClass().getSimpleName() + ", " + cause.getClass().getSimpleName();
    }

    private static boolean saysSo(@Nullable String state) {
        return state != null && state.length() == 5 && STATES.contains(state.substring(0, 2));
    }
}
