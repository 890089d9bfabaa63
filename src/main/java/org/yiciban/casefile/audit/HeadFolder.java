package org.yiciban.casefile.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ClosedFiles;
import org.yiciban.shared.ProgramOnly;

/**
 * Puts the heads as files into a folder, from where whoever runs the program takes them elsewhere. Every node has all of
 * them; one that is missing is written again.
 */
@Component
@ProgramOnly
class HeadFolder {

    private static final Logger LOG = LoggerFactory.getLogger(HeadFolder.class);

    private final SignedHeads heads;
    private final Path folder;
    private boolean told;

    HeadFolder(SignedHeads heads, @Value("${yiciban.journal.heads}") Path folder) {
        this.heads = heads;
        this.folder = folder;
    }

    /** Writes what isn't there yet. That it can't is said once in the log: every head can be had from its page too. */
    void catchUp() {
        try {
            if (heads.newest()
                    .filter(number -> !Files.exists(folder.resolve(JournalHeads.fileName(number))))
                    .isPresent()) {
                ClosedFiles.folder(folder);
                write(heads, folder);
            }
            told = false;
        } catch (IOException | UncheckedIOException broken) {
            if (!told) {
                LOG.error("The heads of the journals can't be written into {}: {}", folder, broken.toString());
            }
            told = true;
        }
    }

    /** Writes the heads that a folder hasn't got; a half one never stands under its name. */
    static void write(SignedHeads heads, Path folder) throws IOException {
        for (int number : heads.numbers()) {
            Path file = folder.resolve(JournalHeads.fileName(number));
            if (!Files.exists(file)) {
                Path half = Files.createTempFile(folder, "head", ".half");
                try (Writer out = Files.newBufferedWriter(half)) {
                    heads.write(number, out);
                }
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
