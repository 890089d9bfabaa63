package org.yiciban.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders of the program alone: 0700 and 0600 from their first moment, whatever the umask. Where files have no
 * such modes the system's own rules hold, and everything goes on.
 */
public final class ClosedFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private ClosedFiles() {}

    /** Makes a folder, and those above it that are missing; one that is there stays as it is. */
    public static Path folder(Path folder) throws IOException {
        // a link to a folder is a folder
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, modes(folder, FOLDER));
    }

    /**
     * Makes a folder whose parent is there.
     *
     * @throws java.nio.file.FileAlreadyExistsException when somebody was quicker
     */
    public static Path newFolder(Path folder) throws IOException {
        return Files.createDirectory(folder, modes(folder, FOLDER));
    }

    /**
     * Writes a new file.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is one
     */
    public static OutputStream create(Path file) throws IOException {
        return open(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Writes on at the end of a file, which comes into being when it isn't there. */
    public static OutputStream append(Path file) throws IOException {
        return open(file, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /**
     * Takes from everybody else what they may do with something that is there.
     *
     * @return whether it is closed now; not where files have no modes, or where it belongs to somebody else
     */
    public static boolean close(Path place) {
        try {
            if (!hasModes(place)) {
                return false;
            }
            Set<PosixFilePermission> now = EnumSet.copyOf(Files.getPosixFilePermissions(place));
            if (now.retainAll(FOLDER)) {
                Files.setPosixFilePermissions(place, now);
            }
            return true;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notOurs) {
            return false;
        }
    }

    private static OutputStream open(Path file, Set<? extends OpenOption> how) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(file, how, modes(file, FILE)));
    }

    private static FileAttribute<?>[] modes(Path place, Set<PosixFilePermission> modes) {
        return hasModes(place)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(modes)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasModes(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
