package org.yiciban.catalogue.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.shared.BundleKey;

/** The releases as the database keeps them. */
@Component
class ReleaseRecords {

    private static final String NEWEST =
            " where version = (select max(newer.version) from bundle_release newer where newer.bundle_key ="
                    + " r.bundle_key)";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Where a release came from. */
    enum Origin {
        /** Shipped in files. */
        SHIPPED,
        /** Published by a modeller. */
        PUBLISHED
    }

    /** The newest release of a bundle, without its files. */
    record Head(long id, int version, Origin origin, String hash) {}

    ReleaseRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Long> currentIds() {
        return jdbc.sql("select id from bundle_release r" + NEWEST + " order by bundle_key")
                .query(Long.class)
                .list();
    }

    List<Long> ids() {
        return jdbc.sql("select id from bundle_release order by id")
                .query(Long.class)
                .list();
    }

    Optional<Long> currentId(BundleKey key) {
        return head(key).map(Head::id);
    }

    Optional<Head> head(BundleKey key) {
        return jdbc.sql("select id, version, origin, hash from bundle_release r" + NEWEST + " and bundle_key = :key")
                .param("key", key.value())
                .query((row, number) -> new Head(
                        row.getLong("id"),
                        row.getInt("version"),
                        Origin.valueOf(row.getString("origin")),
                        row.getString("hash")))
                .optional();
    }

    /** The newest release of these files; they may have been released several times. */
    Optional<Long> find(BundleKey key, String hash) {
        return jdbc.sql("select max(id) from bundle_release where bundle_key = :key and hash = :hash"
                        + " having max(id) is not null")
                .param("key", key.value())
                .param("hash", hash)
                .query(Long.class)
                .optional();
    }

    /** Takes the version after the one that was read; another node that takes the same one fails on the unique key. */
    Release.Stamp open(BundleFiles files, Origin origin, int before) {
        int version = before + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        GeneratedKeyHolder generated = new GeneratedKeyHolder();
        jdbc.sql("insert into bundle_release (bundle_key, version, hash, origin, released_at)"
                        + " values (:key, :version, :hash, :origin, :releasedAt)")
                .param("key", files.key().value())
                .param("version", version)
                .param("hash", files.contentHash())
                .param("origin", origin.name())
                .param("releasedAt", now.atOffset(ZoneOffset.UTC))
                .update(generated, "id");
        return new Release.Stamp(Objects.requireNonNull(generated.getKey()).longValue(), version, "", now);
    }

    void close(Release.Stamp stamp, String deploymentId, BundleFiles files) {
        jdbc.sql("update bundle_release set deployment_id = :deployment where id = :id")
                .param("deployment", deploymentId)
                .param("id", stamp.id())
                .update();
        files.files().forEach((path, text) -> jdbc.sql(
                        "insert into release_file (release_id, path, content) values (:id, :path, :content)")
                .param("id", stamp.id())
                .param("path", path)
                .param("content", text)
                .update());
    }

    void delete(long id) {
        jdbc.sql("delete from release_file where release_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from bundle_release where id = :id").param("id", id).update();
    }

    Release load(long id) {
        Map<String, String> files = new TreeMap<>();
        jdbc.sql("select path, content from release_file where release_id = :id")
                .param("id", id)
                .query((ResultSet row) -> {
                    files.put(row.getString("path"), row.getString("content"));
                });
        return jdbc.sql("select bundle_key, version, deployment_id, released_at from bundle_release where id = :id")
                .param("id", id)
                .query((row, number) ->
                        Release.of(stamp(id, row), BundleFiles.of(new BundleKey(row.getString("bundle_key")), files)))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("there is no release " + id));
    }

    private static Release.Stamp stamp(long id, ResultSet row) throws SQLException {
        Instant at = row.getObject("released_at", OffsetDateTime.class).toInstant();
        return new Release.Stamp(id, row.getInt("version"), row.getString("deployment_id"), at);
    }
}
