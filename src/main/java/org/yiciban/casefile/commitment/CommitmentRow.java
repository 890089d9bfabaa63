package org.yiciban.casefile.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.store.Sql;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;

/** A row of the register, read. */
final class CommitmentRow {

    private CommitmentRow() {}

    static Commitment read(ResultSet row, AtRest atRest) throws SQLException {
        Integer share = row.getObject("share", Integer.class);
        String order = row.getString("order_document");
        Instant checkedAt = Sql.instant(row, "checked_at");
        return new Commitment(
                new CaseNumber(row.getString("case_number")),
                ItemKey.read(row.getString("item")),
                new AgencyCode(row.getString("agency")),
                new DivisionCode(row.getString("division")),
                new Commitment.Text(row.getInt("text_version"), row.getString("text_hash")),
                row.getString("document"),
                Sql.moment(row, "given_at"),
                Objects.requireNonNull(Sql.value(Commitment.State.class, row, "state")),
                share == null ? null : new Commitment.Drawn(share, row.getInt("drawn"), Sql.instant(row, "check_due")),
                checkedAt == null
                        ? null
                        : new Commitment.Check(checkedAt, atRest.openFilled(CommitmentTables.FINDING, row)),
                order == null
                        ? null
                        : new Commitment.Mending(
                                order,
                                Sql.moment(row, "mend_due"),
                                atRest.open(CommitmentTables.REPORT, row),
                                atRest.open(CommitmentTables.CLOSING, row)),
                atRest.open(CommitmentTables.REPAIR, row));
    }
}
