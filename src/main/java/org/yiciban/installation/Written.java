package org.yiciban.installation;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import org.yiciban.shared.ClosedFiles;

/** A folder that is written: what goes wrong takes away what this attempt has made, and nothing else. */
final class Written {

    private final Path folder;
    private boolean begun;
    private boolean made;

    /** @throws InstallationRefused when something is in the folder, or the folder in what is the installation's own */
    Written(Installation installation, Path folder) {
        this.folder = folder;
        installation.refuseWithin(folder);
        refuseUsed();
    }

    /**
     * Begins to write: of two that found the folder empty, such as two nodes at the same hour, one has it.
     *
     * @throws InstallationRefused when something is in the folder, also when another attempt was quicker
     */
    void begin() throws IOException {
        refuseUsed();
        boolean absent = !Files.exists(folder);
        ClosedFiles.folder(folder);
        try {
            ClosedFiles.create(mark()).close();
        } catch (FileAlreadyExistsException another) {
            throw used();
        }
        if (folder.toFile().list().length > 1) {
            // another one has begun and ended since
            Files.delete(mark());
            throw used();
        }
        made = absent;
        begun = true;
    }

    /** Everything is written. */
    void end() throws IOException {
        Files.delete(mark());
    }

    private Path mark() {
        return folder.resolve("being-written");
    }

    private void refuseUsed() {
        if (Places.isUsed(folder)) {
            throw used();
        }
    }

    private InstallationRefused used() {
        return new InstallationRefused(
                "“" + folder + "” is not empty. Each backup, each export has a folder of its own.");
    }

    /** Takes away what was written; a folder that was there before stays. */
    void remove() {
        if (!begun) {
            return;
        }
        File[] inside = folder.toFile().listFiles();
        for (File one : inside == null ? new File[0] : inside) {
            FileSystemUtils.deleteRecursively(one);
        }
        if (made) {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }
}
