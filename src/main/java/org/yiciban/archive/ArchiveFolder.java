package org.yiciban.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ClosedFiles;
import org.yiciban.shared.Sha256;

/** The folder of the packages: one appears whole under its name or not at all. */
@Component
class ArchiveFolder {

    private static final String HALF = "half-";
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int OF_HASH = 16;

    private final ArchiveSettings settings;

    ArchiveFolder(ArchiveSettings settings) {
        this.settings = settings;
    }

    /**
     * A package that is there.
     *
     * @param name below the folder; its hash stands in it, so that no two have one name
     */
    record Kept(String name, String sha256) {}

    /** What writes a package into a file that isn't there yet. */
    interface Writing {

        void into(Path file) throws IOException;
    }

    boolean on() {
        return settings.on();
    }

    /** Writes a package beside its place, and puts it there when it is whole and on the disk. */
    Kept keep(CaseNumber number, int part, Writing writing) throws IOException {
        Path folder = ClosedFiles.folder(Path.of(settings.folder()));
        Path half = folder.resolve(HALF + UUID.randomUUID() + ".tmp");
        try {
            writing.into(half);
            try (FileChannel written = FileChannel.open(half, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            sweep(folder, Files.getLastModifiedTime(half).toInstant());
            String hash = hash(half);
            String year = number.value().substring(0, 4);
            Path place = ClosedFiles.folder(folder.resolve(year));
            String name = start(number, part) + hash.substring(0, OF_HASH) + ".zip";
            Files.move(half, place.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return new Kept(year + "/" + name, hash);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Takes away what was put there for the same part by somebody who was too late, or died before he could say so. */
    void forgetOthers(CaseNumber number, int part, String name) throws IOException {
        Path place = Path.of(settings.folder()).resolve(number.value().substring(0, 4));
        try (DirectoryStream<Path> same = Files.newDirectoryStream(place, start(number, part) + "*.zip")) {
            for (Path one : same) {
                if (!name.endsWith("/" + one.getFileName())) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    /** Takes a package away that another one was quicker than. */
    void forget(Kept kept) throws IOException {
        Files.deleteIfExists(Path.of(settings.folder()).resolve(kept.name()));
    }

    /** The hash of a package as it lies there. */
    String hash(String name) throws IOException {
        return hash(Path.of(settings.folder()).resolve(name));
    }

    private static String start(CaseNumber number, int part) {
        return number.value() + "-" + part + "-";
    }

    private static String hash(Path file) throws IOException {
        MessageDigest hash = Sha256.begun();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                hash.update(piece, 0, read);
            }
        }
        return Sha256.of(hash);
    }

    /** What somebody began more than an hour ago, by the folder's own clock, will never be finished. */
    private static void sweep(Path folder, Instant now) throws IOException {
        Instant before = now.minus(FORGOTTEN);
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder, HALF + "*")) {
            for (Path half : halves) {
                if (Files.getLastModifiedTime(half).toInstant().isBefore(before)) {
                    Files.deleteIfExists(half);
                }
            }
        }
    }
}
