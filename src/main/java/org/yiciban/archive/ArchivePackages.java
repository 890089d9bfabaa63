package org.yiciban.archive;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.yiciban.shared.CaseNumber;

/** The packages for the archive, for whoever runs the program: what waits and why, and whether what is there is sound. */
@Service
public class ArchivePackages {

    private static final Logger LOG = LoggerFactory.getLogger(ArchivePackages.class);

    /** One is there after a minute; documents may wait for their seals for days, and say so. */
    private static final Duration USUAL = Duration.ofMinutes(10);

    private static final int SHOWN = 100;
    private static final int VERIFIED_AT_ONCE = 100;
    private static final String LATE =
            " from archive_package where due is not null and (trouble is not null or asked_at <= ?)";

    private final JdbcClient jdbc;
    private final ArchiveFolder folder;
    private final Clock clock;

    ArchivePackages(JdbcClient jdbc, ArchiveFolder folder, Clock clock) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * A package that waits.
     *
     * @param trouble why it failed the last time: {@code WAITING} for files of documents, {@code STORE}, or the name of the
     *     failure; null where it wasn't begun
     */
    public record Waiting(
            CaseNumber number, int part, Instant since, int tries, @Nullable String trouble, Instant next) {}

    /**
     * How the packages stand.
     *
     * @param on whether any are made
     * @param made how many there are
     * @param verified how many of them were found as they were made
     * @param oldest when the one was verified whose verification is longest ago; null where one never was, or there is none
     * @param broken the names of those that aren't as they were made, or are gone
     */
    public record Standing(
            boolean on, int waiting, int made, int verified, @Nullable Instant oldest, List<String> broken) {}

    /** How they stand. */
    public Standing standing() {
        int waiting = count("select count(*)" + LATE, usual());
        int made = count("select count(*) from archive_package where sha256 is not null");
        int verified = count("select count(*) from archive_package where sound = true");
        Optional<Instant> oldest = jdbc.sql("select min(verified_at) from archive_package where sha256 is not null")
                .query((row, i) -> Optional.ofNullable(row.getObject(1, java.time.OffsetDateTime.class))
                        .map(java.time.OffsetDateTime::toInstant))
                .single();
        List<String> broken = jdbc.sql("select file from archive_package where sound = false order by file fetch first "
                        + SHOWN + " rows only")
                .query(String.class)
                .list();
        return new Standing(
                folder.on(), waiting, made, verified, made == verified ? oldest.orElse(null) : null, broken);
    }

    /** Those that have waited longest. */
    public List<Waiting> oldest() {
        return jdbc
                .sql("select *" + LATE + " order by asked_at, case_number fetch first " + SHOWN + " rows only")
                .param(usual())
                .query((row, i) -> ArchiveRows.row(row, 0))
                .list()
                .stream()
                .map(row -> new Waiting(
                        row.number(),
                        row.part(),
                        row.asked(),
                        row.tries(),
                        row.trouble(),
                        Objects.requireNonNull(row.due())))
                .toList();
    }

    /** Makes all of them due now; the next round of any node takes them. Tells how many they are. */
    public int tryNow() {
        return jdbc.sql("update archive_package set due = ? where due is not null")
                .param(ArchiveRows.time(clock.instant()))
                .update();
    }

    /** Computes the hashes anew of those whose verification is longest ago, a hundred at most. Tells how many. */
    public int verify() {
        List<ArchiveRows.Row> some = jdbc.sql("select * from archive_package where sha256 is not null"
                        + " order by verified_at nulls first, case_number, part fetch first " + VERIFIED_AT_ONCE
                        + " rows only")
                .query((row, i) -> ArchiveRows.row(row, 0))
                .list();
        some.forEach(this::verify);
        return some.size();
    }

    private void verify(ArchiveRows.Row row) {
        String file = Objects.requireNonNull(row.file());
        boolean sound;
        try {
            sound = folder.hash(file).equals(row.sha256());
        } catch (IOException gone) {
            LOG.warn("the package {} can't be read: {}", file, gone.toString());
            sound = false;
        }
        jdbc.sql("update archive_package set verified_at = ?, sound = ? where case_number = ? and part = ?")
                .params(ArchiveRows.time(clock.instant()), sound, row.number().value(), row.part())
                .update();
    }

    private int count(String question, Object... parameters) {
        return jdbc.sql(question).params(parameters).query(Integer.class).single();
    }

    private Object usual() {
        return ArchiveRows.time(clock.instant().minus(USUAL));
    }
}
