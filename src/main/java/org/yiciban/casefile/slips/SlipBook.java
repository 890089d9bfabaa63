package org.yiciban.casefile.slips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** The slips as they are stored: what people wrote is sealed. */
@Repository
class SlipBook {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final AtRest atRest;

    SlipBook(JdbcClient jdbc, StoredJson json, AtRest atRest) {
        this.jdbc = jdbc;
        this.json = json;
        this.atRest = atRest;
    }

    /** Adds one that was found, and tells it with its number. */
    Slip add(CaseNumber number, ItemKey item, String document, Slip.Said said, String by, Instant at) {
        int no = jdbc.sql("select coalesce(max(slip_no), 0) + 1 from document_slip where case_number = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
        Slip found = new Slip(no, item, document, said, by, at, Slip.State.FOUND, null, null, null);
        jdbc.sql(
                        "insert into document_slip (case_number, slip_no, item, field, document, said, found_by, found_at, state)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number.value(),
                        no,
                        item.toString(),
                        said.field(),
                        document,
                        json.seal(SlipColumns.SAID, said, number.value(), no),
                        by,
                        Sql.time(at),
                        found.state().name())
                .update();
        return found;
    }

    /**
     * Somebody has looked at it.
     *
     * @param word why it stays, or the number of the document that is correct
     */
    void decide(CaseNumber number, Slip open, Slip.State state, String word, String by, Instant at) {
        boolean corrected = state == Slip.State.CORRECTED;
        jdbc.sql("update document_slip set state = ?, decided_by = ?, decided_at = ?, reason = ?, corrected = ?"
                        + " where case_number = ? and slip_no = ?")
                .param(state.name())
                .param(by)
                .param(Sql.time(at))
                .param(corrected ? null : atRest.seal(SlipColumns.REASON.at(number.value(), open.number()), word))
                .param(corrected ? word : null)
                .param(number.value())
                .param(open.number())
                .update();
    }

    /** Those of an item, the newest first. */
    List<Slip> of(CaseNumber number, ItemKey item) {
        return jdbc.sql("select * from document_slip where case_number = ? and item = ? order by slip_no desc")
                .params(number.value(), item.toString())
                .query((row, at) -> read(row))
                .list();
    }

    /** The one of an item at which somebody has still to look. */
    Optional<Slip> open(CaseNumber number, ItemKey item) {
        return of(number, item).stream().filter(Slip::isOpen).findFirst();
    }

    private Slip read(ResultSet row) throws SQLException {
        return new Slip(
                row.getInt("slip_no"),
                ItemKey.read(row.getString("item")),
                row.getString("document"),
                json.open(SlipColumns.SAID, row, Slip.Said.class),
                row.getString("found_by"),
                Sql.moment(row, "found_at"),
                Objects.requireNonNull(Sql.value(Slip.State.class, row, "state")),
                Sql.instant(row, "decided_at"),
                atRest.open(SlipColumns.REASON, row),
                row.getString("corrected"));
    }
}
