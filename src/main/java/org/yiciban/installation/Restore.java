package org.yiciban.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a copy in place where nothing is, after a look at every file of it, and reads the journals again. */
final class Restore {

    private final Installation installation;
    private final Clock clock;

    Restore(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param whole whether every journal is as it was sealed
     */
    record Outcome(String sentence, boolean whole) {}

    /**
     * Puts the copy where the settings say that database and papers are.
     *
     * @throws InstallationRefused when it can't be done; then nothing has been changed, unless it says what stands where
     */
    Outcome from(Path source) {
        return from(source, installation.database());
    }

    /** With a database that a test looks at. */
    Outcome from(Path source, DatabaseCopy database) {
        try {
            Description copy = Description.of(source);
            Members members = new Members(source);
            check(copy, members);
            if (!database.kind().equals(copy.database())) {
                throw new InstallationRefused(
                        ("This is a backup of a %s database; the settings name one of %s" + " (spring.datasource.url).")
                                .formatted(copy.database(), database.kind()));
            }
            refuseIntoItself(source);
            Turn turn = Turn.take(installation, Turn.Work.RESTORE);
            try {
                Optional<Outcome> finished = finished(copy, members, database);
                return finished.isPresent() ? finished.orElseThrow() : put(copy, members, database);
            } finally {
                turn.close();
            }
        } catch (IOException | UncheckedIOException | SQLException broken) {
            throw new InstallationRefused("The backup could not be restored; nothing is left of the attempt.", broken);
        }
    }

    private void refuseIntoItself(Path source) {
        if (Stream.concat(installation.h2().stream(), Stream.of(installation.papers()))
                .anyMatch(ours -> Places.isWithin(ours, source))) {
            throw new InstallationRefused(
                    "The place lies in the backup “" + source + "” itself. Name another folder with --into.");
        }
    }

    private void check(Description copy, Members members) throws IOException {
        if (copy.format() > Description.FORMAT || copy.tables() > Tables.ofProgram(copy.database())) {
            throw new InstallationRefused(("This backup was taken by a newer program (%s, tables %d; this one"
                            + " has %d). Restore it with that program.")
                    .formatted(copy.program(), copy.tables(), Tables.ofProgram(copy.database())));
        }
        if (!Description.key(installation.secret()).equals(copy.key())) {
            throw new InstallationRefused("The journal of this backup was sealed with another secret. Set"
                    + " YICIBAN_JOURNAL_SECRET to the one that was kept beside it: without it no journal can be verified,"
                    + " and no query code leads to its case.");
        }
        if (!copy.isAsSealed(installation.secret())
                || !members.hash(Members.LIST).equals(copy.list())) {
            throw new InstallationRefused("This backup is damaged: " + Description.FILE
                    + " or the list of its files is not as it was written.");
        }
        members.check();
    }

    private void mustBeFree(DatabaseCopy database) throws SQLException {
        database.mustBeFree();
        if (Places.isUsed(installation.papers())) {
            throw new InstallationRefused("There are papers already in “" + installation.papers()
                    + "”. A backup is restored where nothing is; name another folder with --into.");
        }
    }

    private Outcome put(Description copy, Members members, DatabaseCopy database) throws IOException, SQLException {
        Leftover.refuse(installation);
        mustBeFree(database);
        RestoredJournals journals = new RestoredJournals(installation);
        HalfPapers papers = new HalfPapers(installation.papers(), copy, members, clock);
        papers.makeAlone();
        try {
            papers.unpack();
            database.putInPlace(members, restored -> {
                installation.requireOurKeys(restored);
                Momentary.forget(restored);
                LastBackup.noteRestored(restored, copy);
                journals.read(restored);
            });
        } catch (IOException | SQLException | RuntimeException refused) {
            papers.remove();
            throw refused;
        }
        papers.giveTheirPlace();
        return journals.told(copy);
    }

    /** Goes on where this copy was being put in place when that was broken off; empty when it is to be done from the beginning. */
    private Optional<Outcome> finished(Description copy, Members members, DatabaseCopy database)
            throws IOException, SQLException {
        HalfPapers papers = new HalfPapers(installation.papers(), copy, members, clock);
        if (!papers.areLeft()) {
            return Optional.empty();
        }
        if (!database.isThere()) {
            papers.remove();
            database.removeHalf();
            return Optional.empty();
        }
        RestoredJournals journals = new RestoredJournals(installation);
        try (Connection restored = installation.moment()) {
            if (!LastBackup.isRestored(restored, copy)) {
                return Optional.empty();
            }
            installation.requireOurKeys(restored);
            journals.read(restored);
        }
        try {
            papers.unpack();
        } catch (IOException | UncheckedIOException broken) {
            throw papers.notAll(broken);
        }
        papers.giveTheirPlace();
        database.removeHalf();
        return Optional.of(journals.told(copy));
    }
}
