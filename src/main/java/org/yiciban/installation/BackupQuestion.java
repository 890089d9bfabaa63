package org.yiciban.installation;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Asks the program that runs on an H2 file to take the copy. */
final class BackupQuestion {

    private BackupQuestion() {}

    /**
     * Has a running program take the copy.
     *
     * @param database the H2 file without its ending
     * @return what it said; empty when nobody listens there, which whoever takes the turn of the place knows better
     * @throws InstallationRefused when the program refused, ended meanwhile or gave no sign of life
     */
    static Optional<String> ask(Path database, Path target) {
        return ask(database, target, Talk.PATIENCE);
    }

    static Optional<String> ask(Path database, Path target, Duration patience) {
        SocketChannel channel;
        try {
            channel = SocketChannel.open(UnixDomainSocketAddress.of(BackupSocket.beside(database)));
        } catch (IOException | UnsupportedOperationException nobody) {
            return Optional.empty();
        }
        try (Talk talk = new Talk(channel)) {
            talk.write(target.toString());
            String answer = talk.read(patience);
            while (Talk.WORKING.equals(answer)) {
                answer = talk.read(patience);
            }
            return Optional.of(read(answer));
        } catch (SocketTimeoutException silent) {
            throw new InstallationRefused(
                    "A program runs on “" + database + "”, but gives no answer. Try again, or stop it and try again.");
        } catch (IOException broken) {
            throw new InstallationRefused(
                    "The running program ended, or broke off, while it was asked for the backup.", broken);
        }
    }

    private static String read(String answer) {
        if (answer == null) {
            throw new InstallationRefused("The running program ended, or broke off, while it took the backup.");
        }
        if (answer.startsWith(Talk.DONE)) {
            return answer.substring(Talk.DONE.length());
        }
        throw new InstallationRefused(
                answer.startsWith(Talk.REFUSED)
                        ? answer.substring(Talk.REFUSED.length())
                        : "The running program is of another version: it gave an answer that this one doesn't know.");
    }
}
