package org.yiciban.dossier;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The file of a case as it was made for one reader. It lies in a folder of its own until it was read once.
 *
 * @param size in bytes
 */
public record MadeFile(Path folder, Path file, long size) {

    /** Its content; when that is closed, it is gone. */
    public InputStream once() throws IOException {
        return new FilterInputStream(Files.newInputStream(file)) {
            @Override
            public void close() throws IOException {
                super.close();
                forget(folder);
            }
        };
    }

    static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }
}
