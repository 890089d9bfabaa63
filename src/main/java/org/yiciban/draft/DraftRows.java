package org.yiciban.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table of drafts. */
@Repository
class DraftRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    static final SealedColumn APPLICANT = SealedColumn.of("draft", "applicant", "id");
    static final SealedColumn DATA = SealedColumn.of("draft", "data", "id");
    /** With those by whom and for whom it is filled in. */
    static final SealedColumn PAPERS = SealedColumn.of("draft", "papers", "id");

    private final JdbcClient jdbc;
    private final AtRest atRest;

    DraftRows(JdbcClient jdbc, AtRest atRest) {
        this.jdbc = jdbc;
        this.atRest = atRest;
    }

    void insert(Draft draft) {
        jdbc.sql("insert into draft (id, account, bundle, release_id, situation, applicant, data, papers, updated_at)"
                        + " values (:id, :account, :bundle, :release, :situation, :applicant, :data, :papers, :at)")
                .param("id", draft.id())
                .param("account", draft.account())
                .param("bundle", draft.bundle().value())
                .param("release", draft.releaseId())
                .param("situation", JSON.writeValueAsString(draft.situation()))
                .param("applicant", seal(APPLICANT, draft, draft.applicant()))
                .param("data", "{}")
                .param("papers", seal(PAPERS, draft, draft.rest()))
                .param("at", stamp(draft.updatedAt()))
                .update();
    }

    Optional<Draft> find(String id, Account account) {
        return one("select * from draft where id = ? and account = ?", id, account);
    }

    /** The same, for nobody else to change meanwhile. */
    Optional<Draft> locked(String id, Account account) {
        return one("select * from draft where id = ? and account = ? for update", id, account);
    }

    private Optional<Draft> one(String sql, String id, Account account) {
        return jdbc.sql(sql)
                .params(id, account.username())
                .query((row, i) -> read(row))
                .optional();
    }

    /** Those that are no cases yet, newest first. */
    List<Draft> open(Account account) {
        return jdbc.sql("select * from draft where account = ? and case_number is null order by updated_at desc"
                        + " fetch first 100 rows only")
                .params(account.username())
                .query((row, i) -> read(row))
                .list();
    }

    void update(Draft draft, Instant at) {
        jdbc.sql("update draft set situation = ?, applicant = ?, data = ?, papers = ?, updated_at = ?"
                        + " where id = ? and case_number is null")
                .params(
                        JSON.writeValueAsString(draft.situation()),
                        seal(APPLICANT, draft, draft.applicant()),
                        seal(DATA, draft, draft.data()),
                        seal(PAPERS, draft, draft.rest()),
                        stamp(at),
                        draft.id())
                .update();
    }

    /** The answers are in the case now. */
    void handedIn(Draft draft, CaseNumber number, Instant at) {
        jdbc.sql("update draft set case_number = ?, data = '{}', updated_at = ? where id = ?")
                .params(number.value(), stamp(at), draft.id())
                .update();
    }

    void delete(Draft draft) {
        jdbc.sql("delete from draft where id = ? and case_number is null")
                .params(draft.id())
                .update();
    }

    int deleteBefore(Instant before) {
        return jdbc.sql("delete from draft where updated_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static OffsetDateTime stamp(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }

    private String seal(SealedColumn column, Draft draft, Object value) {
        return atRest.seal(column.at(draft.id()), JSON.writeValueAsString(value));
    }

    private Draft read(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("id"),
                row.getString("account"),
                new BundleKey(row.getString("bundle")),
                row.getLong("release_id"),
                JSON.readValue(row.getString("situation"), MAP),
                JSON.readValue(atRest.open(APPLICANT, row), Applicant.class),
                JSON.readValue(atRest.open(DATA, row), MAP),
                JSON.readValue(atRest.open(PAPERS, row), DraftProgress.class),
                row.getString("case_number"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
