package org.yiciban.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.HeldTurn;

/** Which cases have their packages, and which wait for one. A try is counted before it is made. */
@Repository
class ArchiveRows {

    /** Longer than a package takes to be made; a node that dies keeps a case from the others no longer. */
    static final Duration CLAIM = Duration.ofMinutes(15);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final JdbcClient jdbc;

    ArchiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A package, made or to be made.
     *
     * @param part 1, or more for a supplement
     * @param tries how often it was begun
     * @param trouble why it failed the last time; null where it didn't
     * @param due when it is tried; null when it is made
     * @param file its name below the folder; null while it isn't made, as is sha256
     * @param verified when its hash was computed anew; null where nobody has
     * @param sound whether it was what it should be then
     */
    record Row(
            CaseNumber number,
            int part,
            Instant asked,
            int tries,
            @Nullable String trouble,
            @Nullable Instant due,
            @Nullable String file,
            @Nullable String sha256,
            @Nullable Instant verified,
            boolean sound) {}

    /**
     * The case wants another part, unless one is waited for.
     *
     * @param later whether only a case that has one already wants it
     */
    void want(CaseNumber number, boolean later, Instant now) {
        jdbc.sql(
                        """
                        insert into archive_package (case_number, part, due, asked_at)
                        select cast(? as varchar(24)), coalesce(max(part), 0) + 1, cast(? as timestamp with time zone),
                            cast(? as timestamp with time zone)
                        from archive_package where case_number = ? having count(*) = count(sha256) and count(*) >= ?""")
                .params(number.value(), time(now), time(now), number.value(), later ? 1 : 0)
                .update();
    }

    /** A package that this node alone may make now. */
    @Transactional
    Optional<Row> claim(Instant now) {
        Optional<Row> claimed = jdbc.sql(
                        """
                        select * from archive_package where due <= ? or due > ?
                        order by due, case_number, part fetch first 1 rows only for update skip locked""")
                .params(time(now), time(HeldTurn.latest(now, LONGEST_PAUSE)))
                .query((row, i) -> row(row, 1))
                .optional();
        claimed.ifPresent(
                one -> jdbc.sql("update archive_package set tries = ?, due = ? where case_number = ? and part = ?")
                        .params(one.tries(), time(now.plus(CLAIM)), one.number().value(), one.part())
                        .update());
        return claimed;
    }

    /** It is there; the first one counts, should two have been made. Tells whether this is it. */
    boolean made(Row row, String file, String sha256, String profile, Instant now) {
        return jdbc.sql(
                                """
                                update archive_package set due = null, trouble = null, file = ?, sha256 = ?, profile = ?, made_at = ?
                                where case_number = ? and part = ? and sha256 is null""")
                        .params(file, sha256, profile, time(now), row.number().value(), row.part())
                        .update()
                == 1;
    }

    /** @param trouble why, in a word */
    void failed(Row row, Instant at, String trouble) {
        jdbc.sql(
                        """
                        update archive_package set due = ?, trouble = ?
                        where case_number = ? and part = ? and tries = ? and sha256 is null""")
                .params(
                        time(HeldTurn.again(at, row.tries(), FIRST_PAUSE, LONGEST_PAUSE)),
                        trouble,
                        row.number().value(),
                        row.part(),
                        row.tries())
                .update();
    }

    /** The case goes on, or isn't archived: it wants none. */
    void forget(Row row) {
        jdbc.sql("delete from archive_package where case_number = ? and part = ? and sha256 is null")
                .params(row.number().value(), row.part())
                .update();
    }

    /** The packages of a case, the first part first. */
    List<Row> of(CaseNumber number) {
        return jdbc.sql("select * from archive_package where case_number = ? order by part")
                .param(number.value())
                .query((row, i) -> row(row, 0))
                .list();
    }

    static Row row(ResultSet row, int begun) throws SQLException {
        return new Row(
                new CaseNumber(row.getString("case_number")),
                row.getInt("part"),
                moment(row, "asked_at").orElseThrow(),
                row.getInt("tries") + begun,
                row.getString("trouble"),
                moment(row, "due").orElse(null),
                row.getString("file"),
                row.getString("sha256"),
                moment(row, "verified_at").orElse(null),
                row.getBoolean("sound"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
