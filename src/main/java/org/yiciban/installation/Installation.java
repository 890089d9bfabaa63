package org.yiciban.installation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.store.SealedJournals;

/**
 * Where an installation keeps what it has, as its settings say.
 *
 * @param url of the database
 * @param papers the folder of what applicants handed in
 * @param secret what the journal is sealed with; part of no copy
 * @param keys of what lies encrypted in the tables; part of no copy
 * @param program the version of the program
 */
record Installation(
        String url, String username, String password, Path papers, String secret, AtRest keys, String program) {

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int SHORTEST_SECRET = 16;

    static Installation of(Environment settings) {
        String secret = settings.getProperty("yiciban.journal-secret", "");
        if (secret.length() < SHORTEST_SECRET) {
            throw new InstallationRefused(
                    "Set YICIBAN_JOURNAL_SECRET to what the journal is sealed with, as for" + " the program.");
        }
        return place(settings);
    }

    /** The same, for whoever seals nothing. */
    static Installation place(Environment settings) {
        return new Installation(
                settings.getProperty("spring.datasource.url", ""),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""),
                Path.of(settings.getProperty("yiciban.materials.uploads", "")),
                settings.getProperty("yiciban.journal-secret", ""),
                new AtRest(settings),
                settings.getProperty("yiciban.version", ""));
    }

    boolean isPostgresql() {
        return url.startsWith(POSTGRESQL);
    }

    /** @throws InstallationRefused for a database that nobody can take a copy of, such as one in memory */
    DatabaseCopy database() {
        if (h2().isPresent()) {
            return new H2Copy(this);
        }
        if (isPostgresql()) {
            return new PostgresCopy(this);
        }
        throw new InstallationRefused("Copies are taken of a PostgreSQL database and of an H2 file; the settings name"
                + " neither (spring.datasource.url).");
    }

    /** The H2 file without its ending; empty for other databases. */
    Optional<Path> h2() {
        return h2(url);
    }

    /** The H2 file that an address of a database names, without its ending; empty for other databases. */
    static Optional<Path> h2(String url) {
        if (!url.startsWith(H2_FILE)) {
            return Optional.empty();
        }
        String path = url.substring(H2_FILE.length()).split(";", 2)[0];
        return Optional.of(
                path.startsWith("~/")
                        ? Path.of(System.getProperty("user.home"), path.substring(2))
                        : Path.of(path).toAbsolutePath().normalize());
    }

    /** The same, with its H2 file elsewhere. */
    Installation at(Path h2) {
        return new Installation(H2_FILE + h2, username, password, papers, secret, keys, program);
    }

    /** A connection of its own, which takes none of the running program's and has none of their limits. */
    Connection connect() {
        try {
            // a file that isn't there must not come into being by being looked for
            return DriverManager.getConnection(h2().isPresent() ? url + ";IFEXISTS=TRUE" : url, username, password);
        } catch (SQLException unreachable) {
            throw new InstallationRefused("The database can't be opened.", unreachable);
        }
    }

    /** The same, which sees one moment of the database and writes nothing. */
    Connection moment() throws SQLException {
        Connection moment = connect();
        try {
            moment.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            moment.setAutoCommit(false);
            return moment;
        } catch (SQLException broken) {
            moment.close();
            throw broken;
        }
    }

    /**
     * @throws InstallationRefused when the journals of a moment were sealed with another secret than the one that is set
     * @throws org.yiciban.shared.StartRefused when a key of what lies encrypted is missing or another one
     */
    void requireOurSeal(Connection moment) {
        requireOurKeys(moment);
        if (!new SealedJournals(moment, secret, keys).areOurs()) {
            throw new InstallationRefused("The journal was not sealed with the secret that is set now: set"
                    + " YICIBAN_JOURNAL_SECRET to the one that the program runs with.");
        }
    }

    /** @throws org.yiciban.shared.StartRefused when a key of what lies encrypted in a database is missing or another one */
    void requireOurKeys(Connection database) {
        keys.requireAll(new JdbcTemplate(new SingleConnectionDataSource(database, true)));
    }

    /** @throws InstallationRefused when what is to be written would lie in what the program itself writes */
    void refuseWithin(Path target) {
        Stream.concat(h2().map(Path::getParent).stream(), Stream.of(papers))
                .filter(ours -> Places.isWithin(target, ours))
                .findFirst()
                .ifPresent(ours -> {
                    throw new InstallationRefused("“" + target + "” lies in “" + ours
                            + "”, where the program itself writes. Name a folder elsewhere.");
                });
    }
}
