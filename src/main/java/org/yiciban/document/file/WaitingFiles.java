package org.yiciban.document.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.shared.ProgramOnly;

/** The documents that have been without their file for longer than it takes, for whoever runs the program. */
@ProgramOnly
@Repository
public class WaitingFiles {

    /** A file is there after seconds; where many were issued at once it may take minutes. */
    private static final Duration USUAL = Duration.ofMinutes(10);

    private static final int SHOWN = 200;
    private static final String LATE =
            " from issued_document where file_due is not null and (file_trouble is not null or coalesce(sealed_at, issued_at) <= ?)";

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A document that waits for its file.
     *
     * @param since when it was issued
     * @param tries how often the file was begun
     * @param trouble why it failed: {@code CHANGED}, {@code STORE}, or the name of the failure; null where it wasn't begun
     * @param next when it is tried again
     */
    public record Waiting(String number, Instant since, int tries, @Nullable String trouble, Instant next) {}

    /** How many there are. */
    public int count() {
        return jdbc.sql("select count(*)" + LATE)
                .param(usual())
                .query(Integer.class)
                .single();
    }

    /** Those that have waited longest, two hundred at most. */
    public List<Waiting> oldest() {
        return jdbc.sql("select *" + LATE + " order by issued_at, number fetch first " + SHOWN + " rows only")
                .param(usual())
                .query((row, i) -> waiting(row))
                .list();
    }

    /** Makes all of them due now; the next round of any node takes them. Tells how many they are. */
    public int tryNow() {
        return jdbc.sql("update issued_document set file_due = ? where number in (select number" + LATE + ")")
                .params(time(clock.instant()), usual())
                .update();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getString("number"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getInt("file_tries"),
                row.getString("file_trouble"),
                row.getObject("file_due", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime usual() {
        return time(clock.instant().minus(USUAL));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
