package org.yiciban.casefile.commitment;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.casefile.store.Sql;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;

/** The register of commitments as it is stored. */
@Repository
class CommitmentBook {

    /** More are told by their number only. */
    static final int MOST_LISTED = 200;

    private final JdbcClient jdbc;
    private final AtRest atRest;

    CommitmentBook(JdbcClient jdbc, AtRest atRest) {
        this.jdbc = jdbc;
        this.atRest = atRest;
    }

    void add(Commitment one, String holder) {
        String number = normal(holder);
        jdbc.sql(
                        """
                        insert into item_commitment (case_number, item, agency, division, text_version, text_hash, holder,
                            holder_hash, document, given_at, state)
                        values (:case, :item, :agency, :division, :version, :hash, :holder, :found, :document, :at, :state)""")
                .param("case", one.caseNumber().value())
                .param("item", one.item().toString())
                .param("agency", one.agency().value())
                .param("division", one.division().value())
                .param("version", one.text().version())
                .param("hash", one.text().hash())
                .param("holder", sealed(CommitmentTables.NUMBER, one, number))
                .param("found", atRest.hash(CommitmentTables.HOLDER, number))
                .param("document", one.document())
                .param("at", Sql.time(one.givenAt()))
                .param("state", one.state().name())
                .update();
    }

    /** Writes what has become of it, and who did that. */
    void save(Commitment one, String by) {
        Commitment.Drawn drawn = one.drawn();
        Commitment.Check check = one.check();
        Commitment.Mending mending = one.mending();
        jdbc.sql(
                        """
                        update item_commitment set state = :state, share = :share, drawn = :drawn, check_due = :due,
                            checked_at = :checked, finding = :finding, order_document = :order, mend_due = :mend,
                            report = :report, closing = :closing, repair = :repair, changed_by = :by
                        where case_number = :case and item = :item""")
                .param("state", one.state().name())
                .param("share", drawn == null ? null : drawn.share(), Types.INTEGER)
                .param("drawn", drawn == null ? null : drawn.number(), Types.INTEGER)
                .param("due", Sql.timeIfAny(drawn == null ? null : drawn.checkDue()))
                .param("checked", Sql.timeIfAny(check == null ? null : check.at()))
                .param("finding", sealed(CommitmentTables.FINDING, one, check == null ? null : check.finding()))
                .param("order", mending == null ? null : mending.order())
                .param("mend", Sql.timeIfAny(mending == null ? null : mending.due()))
                .param("report", sealed(CommitmentTables.REPORT, one, mending == null ? null : mending.report()))
                .param("closing", sealed(CommitmentTables.CLOSING, one, mending == null ? null : mending.finding()))
                .param("repair", sealed(CommitmentTables.REPAIR, one, one.repair()))
                .param("by", by)
                .param("case", one.caseNumber().value())
                .param("item", one.item().toString())
                .update();
    }

    private @Nullable String sealed(SealedColumn column, Commitment one, @Nullable String plain) {
        return atRest.seal(column.at(one.caseNumber().value(), one.item().toString()), plain);
    }

    Optional<Commitment> find(CaseNumber number, ItemKey item) {
        return jdbc.sql("select * from item_commitment where case_number = ? and item = ?")
                .params(number.value(), item.toString())
                .query((row, at) -> CommitmentRow.read(row, atRest))
                .optional();
    }

    /** Those of a case. */
    List<Commitment> of(CaseNumber number) {
        return jdbc.sql("select * from item_commitment where case_number = ? order by item")
                .param(number.value())
                .query((row, at) -> CommitmentRow.read(row, atRest))
                .list();
    }

    /** Those of an agency there, or of every agency there, or everywhere, the newest first. */
    List<Commitment> list(@Nullable AgencyCode agency, @Nullable DivisionCode division) {
        return jdbc.sql("select * from item_commitment where (cast(:agency as varchar) is null or agency = :agency)"
                        + " and (cast(:division as varchar) is null or division = :division)"
                        + " order by given_at desc, case_number, item fetch first " + MOST_LISTED + " rows only")
                .param("agency", agency == null ? null : agency.value(), Types.VARCHAR)
                .param("division", division == null ? null : division.value(), Types.VARCHAR)
                .query((row, at) -> CommitmentRow.read(row, atRest))
                .list();
    }

    /** Whether whoever has that number has broken one that isn't repaired. */
    boolean hasBroken(String holder) {
        List<String> hashes = atRest.hashes(CommitmentTables.HOLDER, normal(holder));
        return !jdbc.sql("select state from item_commitment where holder_hash in (:hashes) and repair is null"
                        + " and state in ('TO_MEND', 'UNMENDED', 'UNTRUE') fetch first 1 rows only")
                .param("hashes", hashes)
                .query(String.class)
                .list()
                .isEmpty();
    }

    private static String normal(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }
}
