package org.yiciban.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yiciban.shared.StartRefused;

/**
 * H2 takes a file that isn't there, is empty or holds zeros for a database that is still to be made. Where papers or heads
 * of journals lie beside it, or the file had a length, there was one: the program doesn't start as if nothing had been.
 */
@Component
class LostDatabase implements BeanPostProcessor {

    private static final int HEADERS = 8192;

    private final Environment settings;

    LostDatabase(Environment settings) {
        this.settings = settings;
    }

    /** Before the first connection, which would make the file. */
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            Installation.h2(pool.getJdbcUrl()).ifPresent(this::refuseIfLost);
        }
        return bean;
    }

    private void refuseIfLost(Path database) {
        Path file = database.resolveSibling(database.getFileName() + ".mv.db");
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                if (holdsNothing(file)) {
                    throw refused("The database file “" + file + "” begins with nothing but zeros: it is damaged.");
                }
                return;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the database file can't be looked at: " + file, unreadable);
        }
        remains(database).ifPresent(remains -> {
            throw refused("The database file “" + file + "” is missing or empty, but “" + remains
                    + "” shows that there was one. To begin anew, take that away too.");
        });
    }

    private static StartRefused refused(String why) {
        return new StartRefused(List.of(
                why,
                "Keep everything as it is, look at the disk, and restore the last backup into a folder of its own"
                        + " (restore --from=FOLDER --into=FOLDER). Nothing has been changed."));
    }

    private static boolean holdsNothing(Path file) throws IOException {
        try (InputStream begin = Files.newInputStream(file)) {
            byte[] headers = begin.readNBytes(HEADERS);
            return IntStream.range(0, headers.length).allMatch(at -> headers[at] == 0);
        }
    }

    /** Only what lies in the database's own folder: folders elsewhere may be those of another installation. */
    private Optional<Path> remains(Path database) {
        return Stream.of("yiciban.materials.uploads", "yiciban.journal.heads")
                .map(settings::getProperty)
                .filter(folder -> folder != null && !folder.isEmpty())
                .map(folder -> Path.of(folder).toAbsolutePath().normalize())
                .filter(folder -> folder.startsWith(database.getParent()))
                .filter(Places::isUsed)
                .findFirst();
    }
}
