package org.yiciban.installation;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    private final Environment settings;
    private final BackupAnswers answers;
    private ServerSocketChannel door;
    private Path place;

    BackupSocket(Environment settings) {
        this.settings = settings;
        this.answers = new BackupAnswers(settings);
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        Installation.of(settings).h2().ifPresent(this::open);
    }

    void open(Path database) {
        place = beside(database);
        try {
            // the database is ours: whoever left one here is gone
            Files.deleteIfExists(place);
            door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            bindClosed();
            BackupAnswers.daemon(this::listen, "backup-socket").start();
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

    /** Whoever asks is heard apart: what one says, or doesn't say, is nobody else's. */
    private void listen() {
        while (true) {
            try {
                answers.hear(door.accept());
            } catch (ClosedChannelException end) {
                return;
            } catch (IOException hungUp) {
                LOG.debug("whoever asked for a backup has hung up", hungUp);
            }
        }
    }

    static Path beside(Path database) {
        return database.resolveSibling(database.getFileName() + ".backup");
    }

    @Override
    public void destroy() throws IOException {
        answers.end();
        if (door != null) {
            door.close();
            Files.deleteIfExists(place);
        }
    }
}
