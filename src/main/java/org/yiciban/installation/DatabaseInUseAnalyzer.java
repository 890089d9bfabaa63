package org.yiciban.installation;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A second start on the same H2 file is told so, without a stack trace. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's own number for a file that another process has open. */
    private static final int OPEN_ELSEWHERE = 90020;

    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException refused) {
        return refused.getErrorCode() != OPEN_ELSEWHERE
                ? null
                : new FailureAnalysis(
                        "The database file is in use: a program runs on this folder already.",
                        "Stop that one, or start this one on a folder of its own: --yiciban.data=FOLDER. Nothing has been"
                                + " changed.",
                        refused);
    }
}
