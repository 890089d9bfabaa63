package org.yiciban;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Who may do what with files. */
public final class Modes {

    private Modes() {}

    /** Whatever lies in a folder, and itself, with which others than its owner may do something. */
    public static List<Path> openToOthers(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Modes::isOpen).sorted().toList();
        }
    }

    private static boolean isOpen(Path place) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(place))
                    .endsWith("------");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
