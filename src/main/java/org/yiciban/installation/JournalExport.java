package org.yiciban.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.yiciban.casefile.audit.AuditCopy;

/** Writes what auditors take away: the journals of one moment, verified, the heads, and the key of their signatures. */
final class JournalExport {

    private final Installation installation;

    JournalExport(Installation installation) {
        this.installation = installation;
    }

    /**
     * Verifies and writes.
     *
     * @param target a folder that doesn't exist, or is empty
     * @throws InstallationRefused when it can't be done
     */
    AuditCopy to(Path target) {
        Written copy = new Written(installation, target);
        try (Connection moment = installation.moment()) {
            if (Tables.of(moment) != Tables.ofProgram(moment)) {
                throw new InstallationRefused("The tables are not those of this program: start it on them once, or take"
                        + " the program that they are of.");
            }
            installation.requireOurSeal(moment);
            copy.begin();
            AuditCopy written = AuditCopy.write(moment, installation.secret(), installation.keys(), target);
            copy.end();
            moment.rollback();
            return written;
        } catch (IOException | UncheckedIOException | SQLException | DataAccessException broken) {
            copy.remove();
            throw new InstallationRefused("The export could not be written; nothing is left of it.", broken);
        }
    }
}
