package org.yiciban.installation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.yiciban.shared.ClosedFiles;

/** An H2 file: H2 itself copies it while it is in use. */
final class H2Copy implements DatabaseCopy {

    private static final String PACKED = "database/h2.zip";
    private static final String END = ".mv.db";

    private final Installation installation;
    private final Path file;

    H2Copy(Installation installation) {
        this.installation = installation;
        this.file = installation.h2().orElseThrow();
    }

    @Override
    public String kind() {
        return "h2";
    }

    @Override
    public void take(Members members, Also also) throws IOException, SQLException {
        try (Connection database = installation.connect()) {
            // H2 would write it as the umask says
            members.create(PACKED).close();
            try (Statement statement = database.createStatement()) {
                statement.execute(
                        "backup to '" + members.place(PACKED).toString().replace("'", "''") + "'");
            }
            members.written(PACKED);
            also.with(database);
        }
    }

    /** The file gets its name when all is well; before, no program finds it. */
    @Override
    public void putInPlace(Members members, Also look) throws IOException, SQLException {
        mustBeFree();
        Path half = half(file);
        ClosedFiles.folder(file.getParent());
        if (Files.exists(named(half))) {
            throw new InstallationRefused(
                    "“" + named(half) + "” is there: an earlier restore was broken off. Remove it and try again.");
        }
        try {
            unpack(members.place(PACKED), named(half));
            try (Connection database = installation.at(half).connect()) {
                look.with(database);
            }
            name(named(half));
        } finally {
            removeHalf();
        }
    }

    /** Gives the file its name where nothing has it; a program may have been started here meanwhile. */
    private void name(Path half) throws IOException {
        try {
            Files.createLink(named(file), half);
        } catch (FileAlreadyExistsException another) {
            mustBeFree();
            throw another;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            mustBeFree();
            Files.move(half, named(file));
        }
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (FileSystem packed = FileSystems.newFileSystem(zip);
                DirectoryStream<Path> files = Files.newDirectoryStream(packed.getPath("/"), "*" + END)) {
            for (Path one : files) {
                try (OutputStream file = ClosedFiles.create(target)) {
                    Files.copy(one, file);
                }
                return;
            }
        }
        throw new InstallationRefused("This backup holds no database.");
    }

    @Override
    public boolean isThere() {
        return isThere(file);
    }

    @Override
    public void removeHalf() throws IOException {
        for (Path one : files(half(file))) {
            Files.deleteIfExists(one);
        }
    }

    @Override
    public void mustBeFree() {
        if (isThere()) {
            throw new InstallationRefused("There is a database already: “" + named(file)
                    + "”. A backup is restored where nothing is; name another folder with --into.");
        }
    }

    /** What H2 writes for a database. */
    static List<Path> files(Path database) {
        return Stream.of(END, ".trace.db", ".lock.db")
                .map(end -> database.resolveSibling(database.getFileName() + end))
                .toList();
    }

    /** What of a database a restore that was broken off left. */
    static List<Path> leftBy(Path database) {
        return Stream.of(database, half(database))
                .map(H2Copy::files)
                .flatMap(List::stream)
                .filter(Files::exists)
                .toList();
    }

    private static Path half(Path database) {
        return database.resolveSibling(database.getFileName() + "-half");
    }

    static boolean isThere(Path database) {
        return Files.exists(named(database));
    }

    private static Path named(Path file) {
        return file.resolveSibling(file.getFileName() + END);
    }
}
