package org.yiciban.casefile.revocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.RevocationGround;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** The revocations as they are stored: what people wrote is sealed. */
@Repository
class RevocationBook {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final AtRest atRest;

    RevocationBook(JdbcClient jdbc, StoredJson json, AtRest atRest) {
        this.jdbc = jdbc;
        this.json = json;
        this.atRest = atRest;
    }

    void add(CaseNumber number, Revocation one) {
        jdbc.sql(
                        """
                        insert into item_revocation (case_number, revocation_no, item, kind, ground, said, opened_by, opened_at,
                            state, decided_at, notice, document)
                        values (:case, :no, :item, :kind, :ground, :said, :by, :at, :state, :decided, :notice, :document)""")
                .param("case", number.value())
                .param("no", one.number())
                .param("item", one.item().toString())
                .param("kind", one.kind().name())
                .param("ground", one.ground().name())
                .param("said", json.seal(RevocationColumns.SAID, one.said(), number.value(), one.number()))
                .param("by", one.openedBy())
                .param("at", Sql.time(one.openedAt()))
                .param("state", one.state().name())
                .param("decided", Sql.timeIfAny(one.decidedAt()))
                .param("notice", one.notice())
                .param("document", one.document())
                .update();
    }

    void state(CaseNumber number, Revocation one, Revocation.Statement statement) {
        int no = one.statements().size() + 1;
        jdbc.sql("insert into revocation_statement (case_number, revocation_no, statement_no, made_at, said)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        number.value(),
                        one.number(),
                        no,
                        Sql.time(statement.madeAt()),
                        Objects.requireNonNull(atRest.seal(
                                RevocationColumns.STATED.at(number.value(), one.number(), no), statement.text())))
                .update();
    }

    /** Its holder is heard. */
    void heard(CaseNumber number, Revocation one) {
        jdbc.sql("update item_revocation set state = 'HEARD' where case_number = ? and revocation_no = ?")
                .params(number.value(), one.number())
                .update();
    }

    /** It is decided. */
    void decide(CaseNumber number, Revocation decided, String document, String by) {
        jdbc.sql(
                        """
                        update item_revocation set state = :state, decided_by = :by, decided_at = :at, reason = :reason,
                            compensation = :compensation, document = :document
                        where case_number = :case and revocation_no = :no""")
                .param("state", decided.state().name())
                .param("by", by)
                .param("at", Sql.timeIfAny(decided.decidedAt()))
                .param(
                        "reason",
                        atRest.seal(RevocationColumns.REASON.at(number.value(), decided.number()), decided.reason()))
                .param(
                        "compensation",
                        atRest.seal(
                                RevocationColumns.COMPENSATION.at(number.value(), decided.number()),
                                decided.compensation()))
                .param("document", document)
                .param("case", number.value())
                .param("no", decided.number())
                .update();
    }

    /** How many a case has. */
    int count(CaseNumber number) {
        return jdbc.sql("select count(*) from item_revocation where case_number = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    /** Those of an item, the newest first. */
    List<Revocation> of(CaseNumber number, ItemKey item) {
        return jdbc.sql("select * from item_revocation where case_number = ? and item = ? order by revocation_no desc")
                .params(number.value(), item.toString())
                .query((row, at) -> read(number, row))
                .list();
    }

    /** The one of an item that is still to be decided. */
    Optional<Revocation> open(CaseNumber number, ItemKey item) {
        return of(number, item).stream().filter(Revocation::isOpen).findFirst();
    }

    /** Refuses to begin another while one of the item is to be decided. */
    void requireNoneOpen(CaseNumber number, ItemKey item) {
        open(number, item).ifPresent(open -> {
            throw ActRefused.byStateOf(item, "revocation.open", open.kind().text());
        });
    }

    /** Refuses to strike off twice. */
    void requireNotCancelled(CaseNumber number, ItemKey item) {
        if (of(number, item).stream().anyMatch(one -> one.state() == Revocation.State.CANCELLED)) {
            throw ActRefused.byStateOf(item, "revocation.cancelled");
        }
    }

    private List<Revocation.Statement> statements(CaseNumber number, int revocation) {
        return jdbc.sql(
                        "select * from revocation_statement where case_number = ? and revocation_no = ? order by statement_no")
                .params(number.value(), revocation)
                .query((row, at) -> new Revocation.Statement(
                        Sql.moment(row, "made_at"), atRest.openFilled(RevocationColumns.STATED, row)))
                .list();
    }

    private Revocation read(CaseNumber number, ResultSet row) throws SQLException {
        int no = row.getInt("revocation_no");
        Instant openedAt = Sql.moment(row, "opened_at");
        return new Revocation(
                no,
                ItemKey.read(row.getString("item")),
                Objects.requireNonNull(Sql.value(RevocationGround.class, row, "ground")),
                json.open(RevocationColumns.SAID, row, Revocation.Said.class),
                row.getString("opened_by"),
                openedAt,
                Objects.requireNonNull(Sql.value(Revocation.State.class, row, "state")),
                statements(number, no),
                Sql.instant(row, "decided_at"),
                atRest.open(RevocationColumns.REASON, row),
                atRest.open(RevocationColumns.COMPENSATION, row),
                row.getString("notice"),
                row.getString("document"));
    }
}
