package org.yiciban.trial;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yiciban.modelling.read.CleanedFile;
import org.yiciban.modelling.read.ModelFile;

/**
 * A file that was handed in, without what other programs left in it; kept as long as its check.
 *
 * @param file its name
 * @param content its text, in UTF-8
 * @param removed how many elements and attributes were taken out
 */
public record CleanedText(String file, String content, int removed) {

    static Optional<CleanedText> of(ModelFile file) {
        return CleanedFile.of(file)
                .map(cleaned -> new CleanedText(
                        file.name(),
                        new String(cleaned.file().content(), StandardCharsets.UTF_8),
                        cleaned.removed().size()));
    }

    /** The name without folders. */
    public String bareName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
