package org.yiciban.document.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A word that belongs to seals of the state's own system is said of nothing else. */
class SealWordsTest {

    @Test
    void onlyTheStatesSealsAreCalledElectronicSeals() throws IOException {
        try (Stream<Path> files = Stream.of(
                        Files.walk(Path.of("src/main/resources/messages")),
                        Files.walk(Path.of("src/main/resources/templates")),
                        Files.walk(Path.of("src/main/resources/documents")))
                .flatMap(all -> all)) {
            List<String> said = files.filter(file -> file.toString().matches(".*\\.(properties|html|xml)"))
                    .flatMap(SealWordsTest::lines)
                    .filter(line -> line.contains("电子印章")
                            || line.toLowerCase(Locale.ROOT).contains("electronic seal"))
                    .toList();
            assertThat(said).hasSize(2).allMatch(line -> line.startsWith("seal.kind.GOV_ESEAL="));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
