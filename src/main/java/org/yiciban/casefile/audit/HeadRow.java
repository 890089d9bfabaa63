package org.yiciban.casefile.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.yiciban.casefile.store.Sql;

/**
 * A head as its row says.
 *
 * @param previous the hash of the head before it
 * @param hash of what is signed; empty before it is
 */
record HeadRow(int number, Instant madeAt, String previous, long cases, long faults, String hash, String signature) {

    static HeadRow of(ResultSet row) throws SQLException {
        return new HeadRow(
                row.getInt("head_no"),
                Sql.moment(row, "made_at"),
                row.getString("previous"),
                row.getLong("cases"),
                row.getLong("faults"),
                row.getString("hash"),
                row.getString("signature"));
    }
}
