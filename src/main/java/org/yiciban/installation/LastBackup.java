package org.yiciban.installation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.yiciban.shared.StoredTables;

/**
 * The row that says when the last backup was taken and what was missing in it, where every node reads it. The one that was
 * finished last counts, so that a clock that was wrong once hides no later one.
 */
final class LastBackup {

    private LastBackup() {}

    /**
     * Notes a whole copy in the database that it was taken of. What goes wrong then must not undo the copy.
     *
     * @return what is to be said of that; empty when all is well
     */
    static String told(Connection database, Description copy) {
        try {
            note(database, copy);
            database.commit();
            return "";
        } catch (SQLException unwritten) {
            return " That it was taken could not be noted in the database: /admin/health goes on telling of the one"
                    + " before.";
        }
    }

    private static void note(Connection database, Description copy) throws SQLException {
        try (PreparedStatement row =
                database.prepareStatement("update last_backup set taken_at = ?, papers = ?, missing = ?")) {
            row.setObject(1, Instant.parse(copy.at()).atOffset(ZoneOffset.UTC));
            row.setInt(2, copy.papers());
            row.setInt(3, copy.missing());
            row.executeUpdate();
        }
    }

    /** Notes the copy that was put in place; an older program's tables have no room for it. */
    static void noteRestored(Connection database, Description copy) throws SQLException {
        if (StoredTables.has(database, "last_backup")) {
            note(database, copy);
        }
    }

    /** Whether a database is what was restored from that copy; that of an older program shows no more than how far it is. */
    static boolean isRestored(Connection database, Description copy) throws SQLException {
        if (!StoredTables.has(database, "last_backup")) {
            return Tables.of(database) == copy.tables();
        }
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select taken_at from last_backup")) {
            OffsetDateTime taken = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
            // databases keep microseconds
            return taken != null
                    && Duration.between(taken.toInstant(), Instant.parse(copy.at()))
                                    .abs()
                                    .toMillis()
                            == 0;
        }
    }
}
