package org.yiciban.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where folders lie, whatever links lead there. */
final class Places {

    private Places() {}

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
