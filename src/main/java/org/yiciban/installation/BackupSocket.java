package org.yiciban.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ClosedFiles;

/**
 * An H2 file is open to one program only, so the one that runs takes the copy when the command asks it: through a socket
 * that is a file beside the database. Who may open it is for the folder to say; nobody reaches it through the network.
 */
@Component
class BackupSocket implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSocket.class);
    private static final String DONE = "done ";
    private static final String REFUSED = "refused ";

    private final Environment settings;
    private ServerSocketChannel door;
    private Path place;

    BackupSocket(Environment settings) {
        this.settings = settings;
    }

    /**
     * Has a running program take the copy.
     *
     * @param database the H2 file without its ending
     * @return what it said; empty when no program runs there
     * @throws InstallationRefused when the program refused
     */
    static Optional<String> ask(Path database, Path target) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(beside(database)))) {
            Channels.newOutputStream(channel).write((target + "\n").getBytes(StandardCharsets.UTF_8));
            String answer = line(channel);
            if (answer == null) {
                throw new InstallationRefused("The running program ended while it took the backup.");
            }
            if (!answer.startsWith(DONE)) {
                throw new InstallationRefused(answer.substring(REFUSED.length()));
            }
            return Optional.of(answer.substring(DONE.length()));
        } catch (IOException | UnsupportedOperationException nobody) {
            return Optional.empty();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        Installation.of(settings).h2().ifPresent(this::open);
    }

    private void open(Path database) {
        place = beside(database);
        try {
            // the database is ours: whoever left one here is gone
            Files.deleteIfExists(place);
            door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            bindClosed();
            Thread listener = new Thread(this::listen, "backup-socket");
            listener.setDaemon(true);
            listener.start();
        } catch (IOException | UnsupportedOperationException impossible) {
            LOG.info("No backup while the program runs, only after it has stopped: {}", impossible.getMessage());
        }
    }

    /** Nobody else reaches it before it is closed: it comes into being in a folder of ours. */
    private void bindClosed() throws IOException {
        Path alone = Files.createTempDirectory(place.getParent(), place.getFileName() + "-");
        Path bound = alone.resolve("b");
        try {
            door.bind(UnixDomainSocketAddress.of(bound));
            ClosedFiles.close(bound);
            Files.move(bound, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(bound);
            Files.delete(alone);
        }
    }

    /** One after the other: two copies at once would only be slower. */
    private void listen() {
        while (true) {
            try (SocketChannel channel = door.accept()) {
                answer(channel);
            } catch (ClosedChannelException end) {
                return;
            } catch (IOException hungUp) {
                LOG.debug("whoever asked for a backup has hung up", hungUp);
            }
        }
    }

    private void answer(SocketChannel channel) throws IOException {
        String target = line(channel);
        if (target == null) {
            return;
        }
        String answer;
        try {
            answer = DONE + new Backup(Installation.of(settings), Clock.systemUTC()).to(Path.of(target));
        } catch (InstallationRefused refused) {
            answer = REFUSED + refused.getMessage();
        }
        OutputStream out = Channels.newOutputStream(channel);
        out.write((answer.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String line(SocketChannel channel) throws IOException {
        return new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))
                .readLine();
    }

    private static Path beside(Path database) {
        return database.resolveSibling(database.getFileName() + ".backup");
    }

    @Override
    public void destroy() throws IOException {
        if (door != null) {
            door.close();
            Files.deleteIfExists(place);
        }
    }
}
