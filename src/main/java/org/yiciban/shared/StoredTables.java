package org.yiciban.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Which tables a database has: those of an older program may lack one, and a new one has none. */
public final class StoredTables {

    private StoredTables() {}

    /** Whether there is a table of that name, in small letters, where this connection looks for its tables. */
    public static boolean has(Connection database, String table) throws SQLException {
        try (PreparedStatement asked = database.prepareStatement("select 1 from information_schema.tables"
                + " where lower(table_name) = ? and table_schema = current_schema")) {
            asked.setString(1, table);
            try (ResultSet found = asked.executeQuery()) {
                return found.next();
            }
        }
    }
}
