package org.yiciban.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.yiciban.catalogue.reading.BundleFiles;

/**
 * The bundles whose cases the build has run, by the hash of their files: the tests write the list before the program is
 * packaged. A program that was built without them has none, and tries what it ships by itself.
 */
public final class ProvedReleases {

    /** Where the list stands in the package; a line has a hash, and a key for people. */
    static final String LIST = "META-INF/yiciban/proved-releases";

    private final Set<String> hashes;

    private ProvedReleases(Set<String> hashes) {
        this.hashes = hashes;
    }

    /** The list of this program. */
    public static ProvedReleases ofTheBuild() {
        ClassPathResource list = new ClassPathResource(LIST);
        if (!list.exists()) {
            return new ProvedReleases(Set.of());
        }
        try {
            return new ProvedReleases(list.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(0, Math.max(0, line.indexOf(' '))))
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether exactly these files were run. */
    public boolean has(BundleFiles files) {
        return hashes.contains(files.contentHash());
    }
}
