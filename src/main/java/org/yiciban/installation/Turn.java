package org.yiciban.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Whose turn it is with a place: nobody starts or copies where a backup is being put in place, and nothing is put where
 * somebody works. The system or the server ends a turn with the process that has it, however that ends.
 */
interface Turn extends AutoCloseable {

    /** What a turn is for. */
    enum Work {
        PROGRAM("a program runs on this folder already, or starts or stops there"),
        BACKUP("a backup of it is being taken"),
        RESTORE("a backup is being put in place there");

        private final String words;

        Work(String words) {
            this.words = words;
        }
    }

    @Override
    void close();

    /**
     * Takes the turn.
     *
     * @throws InstallationRefused when somebody else has it, in a sentence
     */
    static Turn take(Installation installation, Work work) {
        Optional<Path> h2 = installation.h2();
        if (h2.isPresent()) {
            return TurnOfFile.take(h2.orElseThrow(), work);
        }
        return installation.isPostgresql() ? ofServer(installation, work) : () -> {};
    }

    /** Several nodes and copies share a server; what puts a copy in place is there alone. */
    private static Turn ofServer(Installation installation, Work work) {
        Connection session = installation.connect();
        Turn turn = () -> {
            // a server ends a session a moment after it was closed: whoever comes at once must find the place free
            try (session;
                    Statement unlock = session.createStatement()) {
                unlock.execute("select pg_advisory_unlock_all()");
            } catch (SQLException gone) {
                // the turn went with it
            }
        };
        try (Statement statement = session.createStatement();
                ResultSet taken = statement.executeQuery("select pg_try_advisory_lock"
                        + (work == Work.RESTORE ? "" : "_shared") + "(hashtext('yiciban'), hashtext('place'))")) {
            if (taken.next() && taken.getBoolean(1)) {
                return turn;
            }
        } catch (SQLException broken) {
            turn.close();
            throw new InstallationRefused("The database can't be asked whose turn it is.", broken);
        }
        turn.close();
        throw new InstallationRefused(
                work == Work.RESTORE
                        ? "The database is in use: a program starts on it, or a backup of it is taken or put in place."
                                + " Nothing has been changed."
                        : inUse("The database", Work.RESTORE));
    }

    /** Why it is not one's turn. */
    static String inUse(String what, Work work) {
        return what + " is in use: " + work.words + ". "
                + (work == Work.PROGRAM
                        ? "Stop that one, or wait until it stands; a start can have a folder of its own:"
                                + " --yiciban.data=FOLDER."
                        : "Wait until that is done.")
                + " Nothing has been changed.";
    }

    /** When the turn can't be taken for a reason of the system. */
    static InstallationRefused impossible(IOException broken) {
        return new InstallationRefused("The folder of the database can't be locked.", broken);
    }
}
