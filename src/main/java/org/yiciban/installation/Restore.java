package org.yiciban.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yiciban.casefile.store.SealedJournals;

/** Puts a copy in place where nothing is, after a look at every file of it, and reads the journals again. */
final class Restore {

    private static final int SHOWN = 20;

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
     * @throws InstallationRefused when it can't be done; then nothing has been changed
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
                Leftover.refuse(installation);
                mustBeFree(database);
                return put(copy, members, database);
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
        if (Installation.isUsed(installation.papers())) {
            throw new InstallationRefused("There are papers already in “" + installation.papers()
                    + "”. A backup is restored where nothing is; name another folder with --into.");
        }
    }

    private Outcome put(Description copy, Members members, DatabaseCopy database) throws IOException, SQLException {
        List<String> broken = new ArrayList<>();
        int[] journals = {0};
        HalfPapers papers = new HalfPapers(installation.papers(), members, clock);
        papers.makeAlone();
        try {
            papers.unpack();
            database.putInPlace(members, restored -> {
                installation.requireOurKeys(restored);
                Momentary.forget(restored);
                LastBackup.noteRestored(restored, copy);
                journals[0] =
                        new SealedJournals(restored, installation.secret(), installation.keys()).read(broken::add);
            });
        } catch (IOException | SQLException | RuntimeException refused) {
            papers.remove();
            throw refused;
        }
        papers.giveTheirPlace();
        String where = "Restored: the database to “%s”, %d papers to “%s”. "
                .formatted(installation.url().split("[;?]", 2)[0], copy.papers(), installation.papers());
        return broken.isEmpty()
                ? new Outcome(where + "The journals of all " + journals[0] + " cases are whole.", true)
                : new Outcome(
                        where
                                + "The journals of %d of %d cases are NOT as they were sealed: %s"
                                        .formatted(
                                                broken.size(),
                                                journals[0],
                                                broken.subList(0, Math.min(SHOWN, broken.size()))),
                        false);
    }
}
