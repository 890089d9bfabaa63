package org.yiciban.casefile.hearing;

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
import org.yiciban.shared.ItemKey;

/** The hearings as they are stored: what people wrote is sealed. */
@Repository
class HearingBook {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final AtRest atRest;

    HearingBook(JdbcClient jdbc, StoredJson json, AtRest atRest) {
        this.jdbc = jdbc;
        this.json = json;
        this.atRest = atRest;
    }

    void add(CaseNumber number, Hearing one) {
        jdbc.sql(
                        """
                        insert into hearing (case_number, hearing_no, item, about, motion, state, matter, told_by, told_at,
                            notice, asked_at)
                        values (:case, :no, :item, :about, :motion, :state, :matter, :by, :at, :notice, :asked)""")
                .param("case", number.value())
                .param("no", one.number())
                .param("item", one.item().toString())
                .param("about", one.about().name())
                .param("motion", one.motion().name())
                .param("state", one.state().name())
                .param(
                        "matter",
                        Objects.requireNonNull(
                                atRest.seal(HearingColumns.MATTER.at(number.value(), one.number()), one.matter())))
                .param("by", one.toldBy())
                .param("at", Sql.time(one.toldAt()))
                .param("notice", one.notice())
                .param("asked", Sql.timeIfAny(one.askedAt()))
                .update();
    }

    /** It stands otherwise. */
    void move(CaseNumber number, Hearing one, Hearing.State state) {
        jdbc.sql("update hearing set state = ? where case_number = ? and hearing_no = ?")
                .params(state.name(), number.value(), one.number())
                .update();
    }

    /** The applicant waives it, and others may still ask for it. */
    void waived(CaseNumber number, Hearing one, Instant at) {
        jdbc.sql("update hearing set waived_at = ? where case_number = ? and hearing_no = ?")
                .params(Sql.time(at), number.value(), one.number())
                .update();
    }

    /** It was asked for. */
    void asked(CaseNumber number, Hearing one, Instant at) {
        jdbc.sql("update hearing set state = 'ASKED', asked_at = ? where case_number = ? and hearing_no = ?")
                .params(Sql.time(at), number.value(), one.number())
                .update();
    }

    /** Its date is told. */
    void set(CaseNumber number, Hearing one, Hearing.Session session) {
        jdbc.sql("update hearing set state = 'SET', appointment = ? where case_number = ? and hearing_no = ?")
                .params(
                        json.seal(HearingColumns.SESSION, session, number.value(), one.number()),
                        number.value(),
                        one.number())
                .update();
    }

    /** Somebody objects to its chair. */
    void objected(CaseNumber number, Hearing one, String reason) {
        jdbc.sql("update hearing set state = 'OBJECTED', objection = ? where case_number = ? and hearing_no = ?")
                .params(
                        Objects.requireNonNull(
                                atRest.seal(HearingColumns.OBJECTION.at(number.value(), one.number()), reason)),
                        number.value(),
                        one.number())
                .update();
    }

    /** The objection led to another chair. */
    void answered(CaseNumber number, Hearing one) {
        jdbc.sql("update hearing set objection = null where case_number = ? and hearing_no = ?")
                .params(number.value(), one.number())
                .update();
    }

    /** It was held. */
    void held(CaseNumber number, Hearing one, String document) {
        jdbc.sql("update hearing set state = 'HELD', written_as = ? where case_number = ? and hearing_no = ?")
                .params(document, number.value(), one.number())
                .update();
    }

    /** How many a case has. */
    int count(CaseNumber number) {
        return jdbc.sql("select count(*) from hearing where case_number = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    /** Those of an item, the newest first. */
    List<Hearing> of(CaseNumber number, ItemKey item) {
        return jdbc.sql("select * from hearing where case_number = ? and item = ? order by hearing_no desc")
                .params(number.value(), item.toString())
                .query((row, at) -> read(row))
                .list();
    }

    /** Those that an agency holds of its own motion and has set: the number of the case, and of the latest notice to all. */
    List<Set> publicly() {
        return jdbc.sql(
                        """
                        select h.*, (select d.number from issued_document d
                            where d.case_number = h.case_number and d.item = h.item and d.type = 'HEARING_PUBLIC'
                            order by d.document_no desc fetch first 1 rows only) as announced
                        from hearing h where h.motion = 'OWN' and h.state in ('SET', 'OBJECTED')
                        order by h.told_at desc fetch first 200 rows only""")
                .query((row, at) -> new Set(read(row), row.getString("announced")))
                .list();
    }

    /**
     * One that is set.
     *
     * @param announced number of the notice to all; null where there is none yet
     */
    record Set(Hearing hearing, @Nullable String announced) {}

    /** The one of an item that is still to come. */
    Optional<Hearing> open(CaseNumber number, ItemKey item) {
        return of(number, item).stream().filter(Hearing::isOpen).findFirst();
    }

    private Hearing read(ResultSet row) throws SQLException {
        return new Hearing(
                row.getInt("hearing_no"),
                ItemKey.read(row.getString("item")),
                Objects.requireNonNull(Sql.value(Hearing.About.class, row, "about")),
                Objects.requireNonNull(Sql.value(Hearing.Motion.class, row, "motion")),
                Objects.requireNonNull(Sql.value(Hearing.State.class, row, "state")),
                atRest.openFilled(HearingColumns.MATTER, row),
                row.getString("told_by"),
                Sql.moment(row, "told_at"),
                row.getString("notice"),
                Sql.instant(row, "asked_at"),
                session(row),
                atRest.open(HearingColumns.OBJECTION, row),
                row.getString("written_as"),
                Sql.instant(row, "waived_at"));
    }

    private Hearing.@Nullable Session session(ResultSet row) throws SQLException {
        return row.getString("appointment") == null
                ? null
                : json.open(HearingColumns.SESSION, row, Hearing.Session.class);
    }
}
