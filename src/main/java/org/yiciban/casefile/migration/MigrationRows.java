package org.yiciban.casefile.migration;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.store.Sql;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;

/** The runs. */
@Repository
class MigrationRows {

    private final JdbcClient jdbc;
    private final MigrationCases cases;

    MigrationRows(JdbcClient jdbc, MigrationCases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** Makes those who begin a run for a service wait for each other, whichever release is the newest for them. */
    void lock(BundleKey bundle) {
        jdbc.sql("select id from bundle_release where bundle_key = ? order by id for update")
                .param(bundle.value())
                .query(Long.class)
                .list();
    }

    /** Begins a run, of no case yet. */
    long begin(Release release, String by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into migration_run (bundle, release_id, asked_by, state, started_at)"
                        + " values (:bundle, :release, :by, :state, :at)")
                .param("bundle", release.key().value())
                .param("release", release.id())
                .param("by", by)
                .param("state", MigrationRun.State.RUNNING.name())
                .param("at", Sql.time(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** A run as its own row has it. */
    private record Head(
            String bundle,
            int version,
            String askedBy,
            MigrationRun.State state,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    Optional<MigrationRun> find(long id) {
        Optional<Head> found = jdbc.sql("select m.*, r.version from migration_run m"
                        + " join bundle_release r on r.id = m.release_id where m.id = ?")
                .param(id)
                .query((row, number) -> new Head(
                        row.getString("bundle"),
                        row.getInt("version"),
                        row.getString("asked_by"),
                        MigrationRun.State.valueOf(row.getString("state")),
                        Sql.moment(row, "started_at"),
                        Sql.instant(row, "finished_at")))
                .optional();
        return found.map(head -> new MigrationRun(
                id,
                new BundleKey(head.bundle()),
                head.version(),
                head.askedBy(),
                head.state(),
                cases.count(id, MigrationCases.Place.WAITING),
                cases.count(id, MigrationCases.Place.MOVED),
                cases.stayed(id),
                cases.count(id, MigrationCases.Place.STAYED),
                head.startedAt(),
                head.finishedAt()));
    }

    /** The newest run of a service. */
    Optional<Long> newest(BundleKey bundle) {
        return jdbc.sql("select max(id) from migration_run where bundle = ? having max(id) is not null")
                .param(bundle.value())
                .query(Long.class)
                .optional();
    }

    List<Long> running() {
        return jdbc.sql("select id from migration_run where state = ? order by id")
                .param(MigrationRun.State.RUNNING.name())
                .query(Long.class)
                .list();
    }

    /** The release of a run. */
    long release(long id) {
        return jdbc.sql("select release_id from migration_run where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Ends a run that is running; false when it isn't. */
    boolean end(long id, MigrationRun.State state, Instant now) {
        return jdbc.sql("update migration_run set state = ?, finished_at = ? where id = ? and state = ?")
                        .params(state.name(), Sql.time(now), id, MigrationRun.State.RUNNING.name())
                        .update()
                > 0;
    }
}
