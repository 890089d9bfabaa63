package org.yiciban.catalogue.release;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.shared.BundleKey;

/** Every release that this installation ever ran cases on. */
@Repository
public class ReleaseHistory {

    private final JdbcClient jdbc;

    ReleaseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A release without its files.
     *
     * @param shipped came with the program; else a modeller published it
     * @param files how many files it is made of
     */
    public record Entry(
            long id, BundleKey bundle, int version, String hash, boolean shipped, Instant releasedAt, int files) {}

    /** By bundle, the newest first. */
    public List<Entry> all() {
        return jdbc.sql("select r.*, (select count(*) from release_file f where f.release_id = r.id) as files"
                        + " from bundle_release r order by r.bundle_key, r.version desc")
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        new BundleKey(row.getString("bundle_key")),
                        row.getInt("version"),
                        row.getString("hash"),
                        ReleaseRecords.Origin.valueOf(row.getString("origin")) == ReleaseRecords.Origin.SHIPPED,
                        row.getObject("released_at", OffsetDateTime.class).toInstant(),
                        row.getInt("files")))
                .list();
    }
}
