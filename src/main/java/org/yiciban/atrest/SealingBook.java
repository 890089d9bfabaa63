package org.yiciban.atrest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn it is to seal anew, and how far it has come, in their tables; by the database's time, as nodes' differ. */
@Repository
class SealingBook {

    /** What is held for longer than a minute was held before the clock was set back, and is nobody's. */
    private static final String TAKE =
            """
            update at_rest_turn set holder = ?, held_until = current_timestamp + interval '60' second
            where id = 1 and (holder = ? or held_until < current_timestamp
                or held_until > current_timestamp + interval '180' second)""";

    private final JdbcTemplate jdbc;

    SealingBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the turn or keeps it, for a minute; another node may take that of one that is dead. */
    @Transactional
    public boolean take(String node) {
        return jdbc.update(TAKE, node, node) == 1;
    }

    /** Gives the turn away. */
    void giveBack(String node) {
        jdbc.update("update at_rest_turn set holder = '', held_until = current_timestamp where holder = ?", node);
    }

    void begin(String table, String keyIds) {
        // a round under the same keys goes on with what the last one sealed: that it found nothing more is no news
        int goesOn = jdbc.update(
                "update at_rest_progress set looked = 0, unreadable = 0, begun_at = current_timestamp, ended_at = null"
                        + " where table_name = ? and key_ids = ?",
                table,
                keyIds);
        if (goesOn == 1) {
            return;
        }
        jdbc.update("delete from at_rest_progress where table_name = ?", table);
        jdbc.update(
                "insert into at_rest_progress (table_name, key_ids, looked, sealed, unreadable, begun_at)"
                        + " values (?, ?, 0, 0, 0, current_timestamp)",
                table,
                keyIds);
    }

    void more(String table, int looked, int sealed, int unreadable) {
        jdbc.update(
                "update at_rest_progress set looked = looked + ?, sealed = sealed + ?, unreadable = unreadable + ?"
                        + " where table_name = ?",
                looked,
                sealed,
                unreadable,
                table);
    }

    void end(String table) {
        jdbc.update("update at_rest_progress set ended_at = current_timestamp where table_name = ?", table);
    }

    /** Nothing needs other keys of its purpose than the current one. */
    void doneWithAllBut(AtRestKey current) {
        jdbc.update(
                "update at_rest_key set done_at = current_timestamp where purpose = ? and id <> ? and done_at is null",
                current.purpose().name(),
                current.id());
    }

    /** Whether another key of its purpose isn't said to be done. */
    boolean othersThan(AtRestKey current) {
        return !jdbc.queryForList(
                        "select 1 from at_rest_key where purpose = ? and id <> ? and done_at is null",
                        current.purpose().name(),
                        current.id())
                .isEmpty();
    }

    List<SealingProgress.OfTable> tables() {
        return jdbc.query(
                "select * from at_rest_progress order by table_name",
                (row, i) -> new SealingProgress.OfTable(
                        row.getString("table_name"),
                        row.getString("key_ids"),
                        row.getLong("looked"),
                        row.getLong("sealed"),
                        row.getLong("unreadable"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ended_at") == null
                                ? null
                                : row.getObject("ended_at", OffsetDateTime.class)
                                        .toInstant()));
    }

    List<SealingProgress.OfKey> keys() {
        return jdbc.query("select * from at_rest_key order by purpose, kept_at, id", SealingBook::key);
    }

    private static SealingProgress.OfKey key(ResultSet row, int number) throws SQLException {
        return new SealingProgress.OfKey(
                row.getString("purpose"),
                row.getString("id"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                row.getObject("done_at") == null
                        ? null
                        : row.getObject("done_at", OffsetDateTime.class).toInstant());
    }
}
