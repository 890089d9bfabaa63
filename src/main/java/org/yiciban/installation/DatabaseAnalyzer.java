package org.yiciban.installation;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start on a database that can't be used is told what is wrong with it and what to do, without a stack trace. */
class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** Said only of what is refused before anything is done; a connection can also be lost in the midst of a start. */
    private static final String CHANGED_NOTHING = " Nothing has been changed.";

    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException refused) {
        FailureAnalysis ofFile = refused.getClass().getName().startsWith("org.h2.") ? file(refused) : null;
        return ofFile == null ? server(refused) : ofFile;
    }

    /** By H2's own numbers. */
    private static FailureAnalysis file(SQLException refused) {
        return switch (refused.getErrorCode()) {
            case 90020 -> new FailureAnalysis(
                    "The database file is in use: a program runs on this folder already.",
                    "Stop that one, or start this one on a folder of its own: --yiciban.data=FOLDER." + CHANGED_NOTHING,
                    refused);
            case 90028, 90030, 90031, 90048 -> new FailureAnalysis(
                    "The database file can't be read: it is damaged, cut off, or none of H2.",
                    "Keep the file as it is, look at the disk, and restore the last backup into a folder of its own"
                            + " (restore --from=FOLDER --into=FOLDER).",
                    refused);
            default -> null;
        };
    }

    /** By the states of the standard and of PostgreSQL. */
    private static FailureAnalysis server(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("08")) {
            return new FailureAnalysis(
                    "The database can't be reached.",
                    "See whether it runs and whether spring.datasource.url (SPRING_DATASOURCE_URL) names it, then start"
                            + " again.",
                    refused);
        }
        return switch (state) {
            case "28000", "28P01" -> new FailureAnalysis(
                    "The database doesn't let the program in: user or password is wrong.",
                    "Set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD." + CHANGED_NOTHING,
                    refused);
            case "3D000" -> new FailureAnalysis(
                    "There is no database of that name.",
                    "Create it, or name another one in SPRING_DATASOURCE_URL." + CHANGED_NOTHING,
                    refused);
            default -> null;
        };
    }
}
