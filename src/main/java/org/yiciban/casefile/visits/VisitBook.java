package org.yiciban.casefile.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** The looks on the spot as they are stored. */
@Repository
class VisitBook {

    private static final String KEY = " where case_number = :case and visit_no = :no";

    private final JdbcClient jdbc;
    private final StoredJson json;

    VisitBook(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void plan(CaseNumber number, SiteVisit one, String by) {
        jdbc.sql(
                        "insert into site_visit (case_number, visit_no, item, state, planned_for, planned_by, planned_at, plan,"
                                + " notice) values (:case, :no, :item, :state, :for, :by, :at, :plan, :notice)")
                .param("case", number.value())
                .param("no", one.number())
                .param("item", one.item().toString())
                .param("state", one.state().name())
                .param("for", Sql.time(one.plannedFor()))
                .param("by", by)
                .param("at", Sql.time(one.plannedAt()))
                .param("plan", json.seal(VisitColumns.PLAN, one.plan(), number.value(), one.number()))
                .param("notice", one.notice())
                .update();
    }

    void move(CaseNumber number, SiteVisit one, Instant to, String notice) {
        jdbc.sql("update site_visit set planned_for = :for, notice = :notice" + KEY)
                .param("for", Sql.time(to))
                .param("notice", notice)
                .param("case", number.value())
                .param("no", one.number())
                .update();
    }

    /** It is written down, or not any more where it is returned. */
    void record(CaseNumber number, SiteVisit one, SiteVisit.Found found, @Nullable String by, Instant at) {
        jdbc.sql("update site_visit set state = :state, found = :found, recorded_by = :by, recorded_at = :at,"
                        + " signed_by = :by" + KEY)
                .param("state", (by == null ? SiteVisit.State.PLANNED : SiteVisit.State.RECORDED).name())
                .param("found", json.seal(VisitColumns.FOUND, found, number.value(), one.number()))
                .param("by", by)
                .param("at", Sql.timeIfAny(by == null ? null : at))
                .param("case", number.value())
                .param("no", one.number())
                .update();
    }

    void sign(CaseNumber number, SiteVisit one, List<String> signed, @Nullable String document) {
        jdbc.sql("update site_visit set state = :state, signed_by = :signed, document = :document" + KEY)
                .param("state", (document == null ? SiteVisit.State.RECORDED : SiteVisit.State.SIGNED).name())
                .param("signed", String.join(",", signed))
                .param("document", document)
                .param("case", number.value())
                .param("no", one.number())
                .update();
    }

    int count(CaseNumber number) {
        return jdbc.sql("select count(*) from site_visit where case_number = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    /** Those of an item, the newest first. */
    List<SiteVisit> of(CaseNumber number, ItemKey item) {
        return jdbc.sql("select * from site_visit where case_number = ? and item = ? order by visit_no desc")
                .params(number.value(), item.toString())
                .query((row, at) -> read(row))
                .list();
    }

    /** Those of a case that are still to come. */
    List<SiteVisit> planned(CaseNumber number) {
        return jdbc.sql("select * from site_visit where case_number = ? and state = 'PLANNED' order by visit_no")
                .param(number.value())
                .query((row, at) -> outside(read(row)))
                .list();
    }

    /** The latest of an item. */
    Optional<SiteVisit> last(CaseNumber number, ItemKey item) {
        return of(number, item).stream().findFirst();
    }

    /** The same for whoever isn't of the agency: what isn't signed yet stays inside. */
    static SiteVisit outside(SiteVisit one) {
        return one.state() == SiteVisit.State.SIGNED
                ? one
                : SiteVisit.planned(
                        one.number(), one.item(), one.plannedFor(), one.plannedAt(), one.plan(), one.notice());
    }

    private SiteVisit read(ResultSet row) throws SQLException {
        String signed = row.getString("signed_by");
        return new SiteVisit(
                row.getInt("visit_no"),
                ItemKey.read(row.getString("item")),
                Objects.requireNonNull(Sql.value(SiteVisit.State.class, row, "state")),
                Sql.moment(row, "planned_for"),
                Sql.moment(row, "planned_at"),
                json.open(VisitColumns.PLAN, row, SiteVisit.Plan.class),
                row.getString("notice"),
                row.getString("found") == null ? null : json.open(VisitColumns.FOUND, row, SiteVisit.Found.class),
                row.getString("recorded_by"),
                Sql.instant(row, "recorded_at"),
                signed == null ? List.of() : List.of(signed.split(",")),
                row.getString("document"));
    }
}
