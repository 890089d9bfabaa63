package org.yiciban.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ClosedFiles;

/** Contents in a local folder; a content appears whole or not at all. */
@Component
@EnableConfigurationProperties(MaterialSettings.class)
class FolderBlobs implements Blobs {

    private static final Logger LOG = LoggerFactory.getLogger(FolderBlobs.class);
    private static final String HALF = "half-";
    private static final String HALF_END = ".tmp";
    private static final Duration STILL_WRITING = Duration.ofHours(1);

    private final Path folder;

    @Autowired
    FolderBlobs(MaterialSettings settings) {
        this(Path.of(settings.uploads()));
    }

    FolderBlobs(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(String sha256, byte[] content, Instant at) {
        Path target = place(sha256);
        try {
            // one of another length is what a disk without power left of it
            if (!Files.exists(target) || Files.size(target) != content.length) {
                ClosedFiles.folder(target.getParent());
                write(content, target);
            }
            Files.setLastModifiedTime(target, FileTime.from(at));
        } catch (IOException e) {
            throw new UncheckedIOException("a paper can't be kept in " + folder, e);
        }
    }

    /** Content and name are on the disk before anybody is told that they are. */
    private static void write(byte[] content, Path target) throws IOException {
        // a temporary file is closed to others from its first moment
        Path half = Files.createTempFile(target.getParent(), HALF, HALF_END);
        try {
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
        forceFolder(target.getParent());
        forceFolder(target.getParent().getParent());
    }

    /** The names in a folder; where a system opens no folders, it sees to them itself. */
    private static void forceFolder(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notHere) {
            LOG.debug("{} can't be forced onto the disk", folder, notHere);
        }
    }

    /** What a killed program has left half written. How late it is, the folder's own clock says. */
    @Override
    public void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Path now = Files.createTempFile(folder, HALF, HALF_END);
            Instant before = Files.getLastModifiedTime(now).toInstant().minus(STILL_WRITING);
            Files.delete(now);
            try (Stream<Path> all = Files.walk(folder, 2)) {
                for (Path half : all.filter(FolderBlobs::isHalf).toList()) {
                    if (Files.getLastModifiedTime(half).toInstant().isBefore(before)) {
                        Files.deleteIfExists(half);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what is half written can't be removed from " + folder, e);
        }
    }

    private static boolean isHalf(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(HALF) && name.endsWith(HALF_END);
    }

    @Override
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("a paper that should be there is missing", e);
        }
    }

    @Override
    public void forget(String sha256, Instant unusedSince) {
        Path content = place(sha256);
        try {
            if (Files.exists(content)
                    && Files.getLastModifiedTime(content).toInstant().isBefore(unusedSince)) {
                Files.delete(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a paper can't be removed", e);
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
