package org.yiciban.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.util.FileSystemUtils;
import org.yiciban.material.Blobs;
import org.yiciban.shared.ClosedFiles;

/**
 * The papers of a copy, which lie in a folder within their own until the database is in its place: on their own disk,
 * whatever is mounted there, so that nothing but renaming is left to be done then. While that folder is there nothing starts.
 */
final class HalfPapers {

    /** Says of which copy they are. */
    private static final String OF = "of";

    private final Path papers;
    private final Path half;
    private final Description copy;
    private final Members members;
    private final Clock clock;
    private boolean folderMade;

    HalfPapers(Path papers, Description copy, Members members, Clock clock) {
        this.papers = papers.toAbsolutePath().normalize();
        this.half = half(papers);
        this.copy = copy;
        this.members = members;
        this.clock = clock;
    }

    /** Where the papers lie until the database is in place. */
    static Path half(Path papers) {
        return papers.toAbsolutePath().normalize().resolve("half");
    }

    /** Whether an attempt with this very copy left them here. */
    boolean areLeft() throws IOException {
        if (!Files.isDirectory(half)) {
            return false;
        }
        Path of = half.resolve(OF);
        return Files.exists(of) ? Files.readString(of).equals(copy.seal()) : !Places.isUsed(half);
    }

    void makeAlone() throws IOException {
        folderMade = !Files.exists(papers);
        ClosedFiles.folder(papers);
        try {
            ClosedFiles.newFolder(half);
        } catch (FileAlreadyExistsException another) {
            throw new InstallationRefused("“" + half + "” is there: another restore runs, or one was broken off.");
        }
        try (OutputStream of = ClosedFiles.create(half.resolve(OF))) {
            of.write(copy.seal().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whatever has its place already is left there. */
    void unpack() throws IOException {
        Blobs place = Blobs.in(half);
        members.each(Backup.PAPERS, member -> {
            String hash = member.substring(member.lastIndexOf('/') + 1);
            if (Files.notExists(papers.resolve(hash.substring(0, 2)).resolve(hash))) {
                try (InputStream content = members.open(member)) {
                    place.keep(hash, content.readAllBytes(), clock.instant());
                }
            }
        });
    }

    /** Nothing else: whatever lies elsewhere isn't of this attempt. */
    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(half);
        if (folderMade && !Places.isUsed(papers)) {
            Files.deleteIfExists(papers);
        }
    }

    /** By renaming alone, when all lie there; where that was broken off the same command goes on with it. */
    void giveTheirPlace() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(half, Files::isDirectory)) {
            for (Path folder : folders) {
                give(folder, papers.resolve(folder.getFileName()));
            }
            FileSystemUtils.deleteRecursively(half);
        } catch (IOException | UncheckedIOException broken) {
            throw notAll(broken);
        }
    }

    /** What stands where, and what to do. */
    InstallationRefused notAll(Exception why) {
        return new InstallationRefused(
                ("The database is in place, but not all papers are: some may be in “%s”, the others lie in “%s” or in"
                                + " the backup. Nothing is lost, and no program starts here. See to what is wrong and give the"
                                + " same command again: it goes on where this one stopped.")
                        .formatted(papers, half),
                why);
    }

    private static void give(Path folder, Path place) throws IOException {
        if (Files.notExists(place)) {
            Files.move(folder, place);
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.move(file, place.resolve(file.getFileName()));
            }
        }
    }
}
