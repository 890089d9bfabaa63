package org.yiciban.installation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What was true at the moment of a backup alone: who was logged in then, who guessed and has to wait. It doesn't live again
 * with the rest, so that whoever logged out, or lost his duties since, isn't in again.
 */
final class Momentary {

    private static final String TABLES = "'visit', 'wrong_try'";

    private Momentary() {}

    /** Empties those of the tables that there are; an older backup may not have them all. */
    static void forget(Connection restored) throws SQLException {
        List<String> there = new ArrayList<>();
        try (Statement statement = restored.createStatement()) {
            try (ResultSet tables = statement.executeQuery(
                    "select lower(table_name) from information_schema.tables where lower(table_name) in (" + TABLES
                            + ")")) {
                while (tables.next()) {
                    there.add(tables.getString(1));
                }
            }
            for (String table : there) {
                statement.execute("delete from " + table);
            }
        }
    }
}
