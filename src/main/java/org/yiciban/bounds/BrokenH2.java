package org.yiciban.bounds;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.yiciban.shared.DatabaseGone;

/**
 * What H2 says when it has closed a database on us, as it does when its file can't be written: the connection is of no
 * use, though H2 calls it valid. The next one opens the file anew, as of the last commit.
 */
public final class BrokenH2 implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return DatabaseGone.isClosedH2(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
