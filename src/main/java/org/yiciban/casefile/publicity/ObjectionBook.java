package org.yiciban.casefile.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.shared.CaseNumber;

/** The objections as they are stored: sealed, found by their numbers. */
@Repository
class ObjectionBook {

    private static final String OF_NOTICE =
            """
            from notice_objection o join public_notice n on n.notice_no = o.notice_no
            where n.case_number = ? and n.notice = ?""";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final AtRest atRest;

    ObjectionBook(JdbcClient jdbc, StoredJson json, AtRest atRest) {
        this.jdbc = jdbc;
        this.json = json;
        this.atRest = atRest;
    }

    void add(CaseNumber number, Objection objection, String codeHash) {
        jdbc.sql(
                        "insert into notice_objection (notice_no, objection_no, case_number, received_at, code_hash, said, state,"
                                + " answered_at) values (:notice, :no, :case, :received, :code, :said, :state, :answered)")
                .param("notice", objection.notice())
                .param("no", objection.number())
                .param("case", number.value())
                .param("received", Sql.time(objection.receivedAt()))
                .param("code", codeHash)
                .param("said", json.seal(NoticeColumns.SAID, objection.said(), objection.notice(), objection.number()))
                .param("state", objection.state().name())
                .param("answered", Sql.timeIfAny(objection.answeredAt()))
                .update();
    }

    /** It is answered, or needs no answer any more. */
    void answer(Objection objection, Objection.State state, Instant at, @Nullable String answer) {
        jdbc.sql("update notice_objection set state = :state, answered_at = :at, answer = :answer"
                        + " where notice_no = :notice and objection_no = :no")
                .param("state", state.name())
                .param("at", Sql.time(at))
                .param("answer", atRest.seal(NoticeColumns.ANSWER.at(objection.notice(), objection.number()), answer))
                .param("notice", objection.notice())
                .param("no", objection.number())
                .update();
    }

    /** All to a notice of a case, to those too that it has replaced, in the order in which they came. */
    List<Objection> of(CaseNumber number, String notice) {
        return jdbc.sql("select o.* " + OF_NOTICE + " order by o.objection_no")
                .params(number.value(), notice)
                .query(this::read)
                .list();
    }

    /** How each of them stands. Read alone, because a notice may have hundreds, and what they say is sealed. */
    List<Objection.State> states(CaseNumber number, String notice) {
        return jdbc.sql("select o.state " + OF_NOTICE)
                .params(number.value(), notice)
                .query(Objection.State.class)
                .list();
    }

    /** How many there are to a notice of a case. */
    int count(CaseNumber number, String notice) {
        return jdbc.sql("select count(*) " + OF_NOTICE)
                .params(number.value(), notice)
                .query(Integer.class)
                .single();
    }

    /** The one of that number: they count through all that a notice of the sheet is published as in a case. */
    Optional<Objection> find(CaseNumber number, String notice, int no) {
        return jdbc.sql("select o.* " + OF_NOTICE + " and o.objection_no = ?")
                .params(number.value(), notice, no)
                .query(this::read)
                .optional();
    }

    /** The objection whose maker holds the code of that hash. */
    Optional<Objection> ofCode(long notice, String codeHash) {
        return jdbc.sql("select * from notice_objection where notice_no = ? and code_hash = ?")
                .params(notice, codeHash)
                .query(this::read)
                .optional();
    }

    private Objection read(ResultSet row, int number) throws SQLException {
        return new Objection(
                row.getLong("notice_no"),
                row.getInt("objection_no"),
                Sql.moment(row, "received_at"),
                json.open(NoticeColumns.SAID, row, Objection.Said.class),
                Objects.requireNonNull(Sql.value(Objection.State.class, row, "state")),
                Sql.instant(row, "answered_at"),
                atRest.open(NoticeColumns.ANSWER, row));
    }
}
