package org.yiciban.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.yiciban.casefile.audit.AuditCopy;
import org.yiciban.shared.ClosedFiles;

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
        if (Installation.isUsed(target)) {
            throw new InstallationRefused("“" + target + "” is not empty. Each export has a folder of its own.");
        }
        try (Connection moment = installation.moment()) {
            if (Tables.of(moment) != Tables.ofProgram(moment)) {
                throw new InstallationRefused("The tables are not those of this program: start it on them once, or take"
                        + " the program that they are of.");
            }
            installation.requireOurSeal(moment);
            ClosedFiles.folder(target);
            AuditCopy written = AuditCopy.write(moment, installation.secret(), target);
            moment.rollback();
            return written;
        } catch (IOException | UncheckedIOException | SQLException broken) {
            throw new InstallationRefused(
                    "The export could not be written as a whole: what is in “" + target + "” is of no use.", broken);
        }
    }
}
