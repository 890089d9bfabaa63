package org.yiciban.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * The food permit as a confirmation whose sheet names a rule by which it ends when a promised paper doesn't come. As the
 * licence that it is, it would be decided on what is there.
 */
final class EndedByRule {

    private static final String PERMIT = "food-permit";

    private EndedByRule() {}

    /** A folder of bundles with that permit, and with what another one has. */
    static Path folder(String... others) {
        try {
            Path folder = Files.createTempDirectory("ended-by-rule");
            folder.toFile().deleteOnExit();
            for (String other : others) {
                FileSystemUtils.copyRecursively(Path.of(other), folder);
            }
            Path items = folder.resolve("bpmn/catalogue/items");
            Files.createDirectories(items);
            Files.writeString(items.resolve(PERMIT + ".yaml"), "replaces: true\n" + sheet(PERMIT));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String sheet(String item) throws IOException {
        return Files.readString(Path.of("bpmn/catalogue/items", item + ".yaml"))
                .replace("handling: licence", "handling: confirmation")
                // the law knows the renewal of licences alone
                .replaceAll("(?m)^  renewal: .*\\R", "")
                .replace(
                        "silence: accepted",
                        "silence: accepted\nreception: {limit: 5WD, basis: {zh: 《办法》第三条, en: Measures}}")
                .replace(
                        "remedies: standard",
                        "missingPaper: {basis: {zh: 《容缺受理办法》第九条, en: Measures on deferred papers}}\nremedies: standard");
    }
}
