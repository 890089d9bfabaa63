package org.yiciban.bounds;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * What H2 says when it has closed a database on us, as it does when its file can't be written: the connection is of no
 * use, though H2 calls it valid. The next one opens the file anew, as of the last commit.
 */
public final class BrokenH2 implements SQLExceptionOverride {

    /** General error, input or output failed (two numbers), closed, already closed. */
    private static final Set<Integer> CLOSED = Set.of(50000, 90028, 90031, 90098, 90121);

    static boolean isBehind(SQLException failure) {
        return failure.getClass().getName().startsWith("org.h2.") && CLOSED.contains(failure.getErrorCode());
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return isBehind(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
