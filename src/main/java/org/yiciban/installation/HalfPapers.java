package org.yiciban.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.util.FileSystemUtils;
import org.yiciban.material.Blobs;
import org.yiciban.shared.ClosedFiles;

/** The papers of a copy, which lie beside their place until the database is in its own. */
final class HalfPapers {

    private final Path papers;
    private final Path half;
    private final Members members;
    private final Clock clock;

    HalfPapers(Path papers, Members members, Clock clock) {
        this.papers = papers;
        this.half = half(papers);
        this.members = members;
        this.clock = clock;
    }

    /** Where the papers lie until the database is in place. */
    static Path half(Path given) {
        Path papers = given.toAbsolutePath().normalize();
        return papers.resolveSibling(papers.getFileName() + "-half");
    }

    void makeAlone() throws IOException {
        ClosedFiles.folder(half.getParent());
        try {
            ClosedFiles.newFolder(half);
        } catch (FileAlreadyExistsException another) {
            throw new InstallationRefused(
                    "“" + half + "” is there: another restore runs, or one was broken off. If none"
                            + " runs, remove it and try again.");
        }
    }

    void unpack() throws IOException {
        unpack(Blobs.in(half));
    }

    /** Nothing else: whatever lies elsewhere isn't of this attempt. */
    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(half);
    }

    private void unpack(Blobs place) throws IOException {
        members.each(Backup.PAPERS, member -> {
            try (InputStream content = members.open(member)) {
                place.keep(member.substring(member.lastIndexOf('/') + 1), content.readAllBytes(), clock.instant());
            }
        });
    }

    /** By one renaming, or into a folder that can't be replaced, such as a mount. Until it is done nothing starts there. */
    void giveTheirPlace() throws IOException {
        try {
            Files.move(half, papers);
        } catch (IOException used) {
            try {
                unpack(Blobs.in(papers));
            } catch (IOException | UncheckedIOException broken) {
                throw new InstallationRefused(
                        ("The database is in place, but not all papers could be put into “%s”, so that this is no whole"
                                        + " installation. Clear the place, “%s” too, and restore again.")
                                .formatted(papers, half),
                        broken);
            }
            remove();
        }
    }
}
