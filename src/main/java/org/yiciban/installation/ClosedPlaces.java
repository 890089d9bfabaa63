package org.yiciban.installation;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ClosedFiles;

/**
 * Closes what the program writes to other users of the machine, before the database is opened: folders that it makes and
 * those that it finds, as older programs left them. A folder in which something else lies, such as somebody's home, is
 * left as it is; the files of the database are closed there too.
 */
@Component
class ClosedPlaces implements BeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(ClosedPlaces.class);

    private static final Predicate<String> PAPERS =
            Pattern.compile("[0-9a-f]{2}").asMatchPredicate();
    private static final Predicate<String> HEADS =
            Pattern.compile("journal-head-\\d+\\.txt|head\\d+\\.half").asMatchPredicate();

    private final Environment settings;

    ClosedPlaces(Environment settings) {
        this.settings = settings;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DataSource) {
            closeAll();
        }
        return bean;
    }

    /** H2 makes a new file as the umask says. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof FlywayMigrationInitializer) {
            Installation.h2(url()).ifPresent(ClosedPlaces::closeFiles);
        }
        return bean;
    }

    private void closeAll() {
        Path papers = place("yiciban.materials.uploads");
        Path heads = place("yiciban.journal.heads");
        Installation.h2(url()).ifPresent(file -> {
            List<Path> others = List.of(papers, heads);
            String ours = file.getFileName().toString();
            close(file.getParent(), name -> name.startsWith(ours) || others.contains(file.resolveSibling(name)));
            closeFiles(file);
        });
        close(papers, PAPERS);
        if (Files.isDirectory(heads)) {
            // made, and closed, with the first head: a start that is refused leaves no empty one behind
            close(heads, HEADS);
        }
    }

    /** Whoever asks for it later says what is wrong with it. */
    private void close(Path folder, Predicate<String> ours) {
        try {
            if (!Files.isDirectory(folder)) {
                ClosedFiles.folder(folder);
            } else if (hasNothingBut(ours, folder) && !ClosedFiles.close(folder)) {
                LOG.info("“{}” is not closed to other users by modes of files.", folder);
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            LOG.warn("“{}” can't be closed to other users: {}", folder, unreadable.toString());
        }
    }

    private static boolean hasNothingBut(Predicate<String> ours, Path folder) throws IOException {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path one : inside) {
                if (!ours.test(one.getFileName().toString())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void closeFiles(Path database) {
        H2Copy.files(database).stream().filter(Files::exists).forEach(ClosedFiles::close);
    }

    private Path place(String setting) {
        return Path.of(settings.getProperty(setting, "")).toAbsolutePath().normalize();
    }

    private String url() {
        return settings.getProperty("spring.datasource.url", "");
    }
}
