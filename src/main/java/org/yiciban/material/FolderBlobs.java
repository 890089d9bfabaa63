package org.yiciban.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ClosedFiles;

/** Contents in a local folder; a content appears whole or not at all. */
@Component
@EnableConfigurationProperties(MaterialSettings.class)
class FolderBlobs implements Blobs {

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
            if (!Files.exists(target)) {
                ClosedFiles.folder(target.getParent());
                // a temporary file is closed to others from its first moment
                Path half = Files.createTempFile(target.getParent(), "half-", null);
                Files.write(half, content);
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setLastModifiedTime(target, FileTime.from(at));
        } catch (IOException e) {
            throw new UncheckedIOException("a paper can't be kept in " + folder, e);
        }
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
