package org.yiciban.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where folders lie, whatever links lead there. */
final class Places {

    /** What a file system of its own has at its root. */
    private static final String OF_THE_DISK = "lost+found";

    private Places() {}

    /** Whether a file or folder has something in it. */
    static boolean isUsed(Path place) {
        if (!Files.isDirectory(place)) {
            return Files.exists(place);
        }
        String[] inside = place.toFile().list((folder, name) -> !name.equals(OF_THE_DISK));
        return inside == null || inside.length > 0;
    }

    /** Whether one, which needn't be there yet, is another or lies in it. */
    static boolean isWithin(Path one, Path other) {
        return real(one).startsWith(real(other));
    }

    private static Path real(Path given) {
        Path place = given.toAbsolutePath().normalize();
        Path there = place;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return there.toRealPath().resolve(there.relativize(place)).normalize();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
