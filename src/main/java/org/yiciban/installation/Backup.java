package org.yiciban.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiciban.material.Blobs;
import org.yiciban.material.UploadTurn;

/**
 * Takes a copy of an installation while people work with it: the database first, the papers that it names after, as
 * papers are only added. Nobody clears papers away meanwhile. What the journal is sealed with isn't copied.
 */
final class Backup {

    static final String PAPERS = "papers/";

    private static final String NAMED =
            """
            select sha256 from upload
            union select file_sha256 from issued_document where file_sha256 is not null order by 1""";

    private final Installation installation;
    private final Clock clock;

    Backup(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * Takes the copy.
     *
     * @param target a folder that doesn't exist, or is empty
     * @return what was done, in a sentence
     * @throws InstallationRefused when it can't be done; then nothing is left in the folder
     */
    String to(Path target) {
        Written written = new Written(installation, target);
        DatabaseCopy database = installation.database();
        try (Connection turn = installation.connect()) {
            refuseOthers(turn);
            UploadTurn.hold(turn);
            written.begin();
            Description done = copied(database, target, Tables.of(turn));
            written.end();
            String elsewhere = KeptElsewhere.told(turn);
            turn.rollback();
            return "Backup of the %s database and of %d papers written to “%s”.%s%s%s"
                    .formatted(
                            done.database(),
                            done.papers(),
                            target,
                            missing(done.missing()),
                            LastBackup.told(turn, done),
                            elsewhere);
        } catch (IOException | UncheckedIOException | SQLException broken) {
            written.remove();
            throw new InstallationRefused("The backup could not be written; nothing is left of it.", broken);
        } catch (InstallationRefused refused) {
            written.remove();
            throw refused;
        }
    }

    private static String missing(int missing) {
        return missing == 0
                ? ""
                : " %d papers that the database names were not in their folder, and are not in the backup."
                        .formatted(missing);
    }

    private void refuseOthers(Connection database) throws SQLException {
        int tables = Tables.of(database);
        if (tables != Tables.ofProgram(database)) {
            throw new InstallationRefused(("The tables (%d) are not those of this program (%d). A backup is"
                            + " taken by the program that runs.")
                    .formatted(tables, Tables.ofProgram(database)));
        }
        try (Connection moment = installation.moment()) {
            installation.requireOurSeal(moment);
            moment.rollback();
        }
    }

    /** Empty when it is missing; one that is there and can't be read must not be left out of a backup. */
    private static Optional<byte[]> paper(Blobs blobs, String hash) {
        try (InputStream content = blobs.open(hash)) {
            return Optional.of(content.readAllBytes());
        } catch (UncheckedIOException unread) {
            if (unread.getCause() instanceof NoSuchFileException) {
                return Optional.empty();
            }
            throw unreadable(hash, unread.getCause());
        } catch (IOException unread) {
            throw unreadable(hash, unread);
        }
    }

    private static InstallationRefused unreadable(String hash, IOException why) {
        return new InstallationRefused("The paper “" + hash + "” is in its folder, but can't be read.", why);
    }

    private Description copied(DatabaseCopy database, Path target, int tables) throws IOException, SQLException {
        Members members = new Members(target);
        List<String> missing = new ArrayList<>();
        int[] papers = {0};
        Instant at = clock.instant();
        Blobs blobs = Blobs.in(installation.papers());
        database.take(members, copy -> {
            try (Statement statement = copy.createStatement();
                    ResultSet row = statement.executeQuery(NAMED)) {
                while (row.next()) {
                    String hash = row.getString(1);
                    Optional<byte[]> paper = paper(blobs, hash);
                    if (paper.isPresent()) {
                        byte[] content = paper.orElseThrow();
                        members.write(PAPERS + hash.substring(0, 2) + "/" + hash, file -> file.write(content));
                        papers[0]++;
                    } else {
                        missing.add(hash);
                    }
                }
            }
        });
        Description description = new Description(
                        Description.FORMAT,
                        installation.program(),
                        database.kind(),
                        tables,
                        at.toString(),
                        papers[0],
                        missing.size(),
                        members.hash(Members.LIST),
                        Description.key(installation.secret()),
                        "")
                .sealed(installation.secret());
        description.write(target);
        return description;
    }
}
