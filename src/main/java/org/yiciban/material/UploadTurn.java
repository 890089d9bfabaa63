package org.yiciban.material;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whose turn it is with all papers: papers are cleared away by one at a time, and by nobody while all of them are being
 * copied. The turn is the lock of a row, so that it ends by itself with whoever has it.
 */
public final class UploadTurn {

    private static final String ROW = "select id from upload_turn where id = 1 for update";

    private UploadTurn() {}

    /**
     * Waits until nobody clears away, then keeps everybody from it until the transaction of this connection ends.
     *
     * @throws SQLException when the database can't, or has no such table yet
     */
    public static void hold(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute(ROW);
        }
    }

    /** Takes the turn for the present transaction, unless somebody has it. */
    static boolean isOurs(JdbcTemplate jdbc) {
        return !jdbc.queryForList(ROW + " skip locked").isEmpty();
    }
}
