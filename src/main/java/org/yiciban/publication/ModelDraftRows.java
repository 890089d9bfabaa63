package org.yiciban.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.BundleKey;

/** The drafts in their tables. Whoever changes one takes its row first. */
@Repository
class ModelDraftRows {

    private static final String OPEN = "('EDITING', 'SUBMITTED', 'DATED')";

    private final JdbcClient jdbc;
    private final DraftFiles files;
    private final Clock clock;

    ModelDraftRows(JdbcClient jdbc, DraftFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    long insert(DraftContent content, DraftRun run, @Nullable Long rollbackOf, Account by) {
        GeneratedKeyHolder generated = new GeneratedKeyHolder();
        jdbc.sql("insert into model_draft (bundle_key, version, state, hash, base_release, rollback_of, changed_by,"
                        + " changed_by_name, changed_at, others, findings, run) values (:bundle, 1, 'EDITING', :hash,"
                        + " :base, :rollback, :by, :name, :at, :others, :findings, :run)")
                .param("bundle", content.whole().key().value())
                .param("rollback", rollbackOf)
                .params(changed(content, run, by))
                .update(generated, "id");
        long id = Objects.requireNonNull(generated.getKey()).longValue();
        files.write(id, content);
        return id;
    }

    void replace(long id, DraftContent content, DraftRun run, Account by) {
        jdbc.sql("update model_draft set version = version + 1, hash = :hash, base_release = :base, rollback_of = null,"
                        + " changed_by = :by, changed_by_name = :name, changed_at = :at, others = :others,"
                        + " findings = :findings, run = :run, run_since = null, remark = null where id = :id")
                .param("id", id)
                .params(changed(content, run, by))
                .update();
        files.remove(id);
        files.write(id, content);
    }

    /** Its trial waits for a minute, as somebody is at work on it. The time is that of the database, which no demo moves. */
    void touched(long id) {
        jdbc.sql("update model_draft set run_since = current_timestamp where id = :id and run = 'WAITING'")
                .param("id", id)
                .update();
    }

    private Map<String, @Nullable Object> changed(DraftContent content, DraftRun run, Account by) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        values.put("hash", content.whole().contentHash());
        values.put("base", content.base());
        values.put("by", by.username());
        values.put("name", by.name().zh());
        values.put("at", clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
        values.put("others", content.otherKeys().stream().map(BundleKey::value).collect(Collectors.joining(",")));
        values.put("findings", StoredDraft.text(content.findings()));
        values.put("run", run.name());
        return values;
    }

    /** Takes the row, so that nobody else changes the draft until the transaction has ended. */
    Optional<ModelDraft> lock(long id) {
        return jdbc.sql("select id from model_draft where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<ModelDraft> find(long id) {
        return jdbc.sql("select * from model_draft where id = :id")
                .param("id", id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** What is open, and what has come to its end lately; the newest change first. */
    List<ModelDraft> newest(int most) {
        return jdbc.sql("select * from model_draft order by case when state in " + OPEN + " then 0 else 1 end,"
                        + " changed_at desc, id desc fetch first " + most + " rows only")
                .query((row, i) -> read(row))
                .list();
    }

    /** What waits for its day. */
    List<ModelDraft> dated() {
        return jdbc.sql("select * from model_draft where state = 'DATED' order by effective_from, id")
                .query((row, i) -> read(row))
                .list();
    }

    int openOf(String account) {
        return jdbc.sql("select count(*) from model_draft where changed_by = :by and state in " + OPEN)
                .param("by", account)
                .query(Integer.class)
                .single();
    }

    /** One step of its way; what belongs to another state is emptied. */
    void state(long id, Standing to) {
        jdbc.sql("update model_draft set state = :state, submitted_by = :submitted, published_by = :published,"
                        + " effective_from = :day, withdrawal_by = :withdrawal, release_id = :release, remark = :remark"
                        + " where id = :id")
                .param("id", id)
                .param("state", to.state().name())
                .param("submitted", to.submittedBy())
                .param("published", to.publishedBy())
                .param("day", to.effectiveFrom())
                .param("withdrawal", to.withdrawalBy())
                .param("release", to.release())
                .param("remark", to.remark())
                .update();
    }

    private ModelDraft read(ResultSet row) throws SQLException {
        return StoredDraft.of(row, files.own(row.getLong("id")));
    }
}
