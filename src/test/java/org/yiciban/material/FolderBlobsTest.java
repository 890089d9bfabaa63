package org.yiciban.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.shared.Sha256;

/** A paper is there whole or not at all, whenever the program or the power fails. */
class FolderBlobsTest {

    private static final int ENOUGH = 50;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aKilledProgramLeavesNoHalfPaperUnderItsName() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Keeper.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> told;
        try (BufferedReader says = program.inputReader()) {
            told = Stream.generate(() -> Keeper.line(says)).limit(ENOUGH).toList();
        } finally {
            program.destroyForcibly().waitFor();
        }

        List<Path> named;
        try (Stream<Path> all = Files.walk(folder)) {
            named = all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("half-"))
                    .toList();
        }
        assertThat(named.stream().map(file -> file.getFileName().toString())).containsAll(told);
        for (Path paper : named) {
            assertThat(Sha256.of(Files.readAllBytes(paper)))
                    .isEqualTo(paper.getFileName().toString());
        }
    }

    @Test
    void whatIsHalfWrittenForAnHourIsSwept() throws Exception {
        Blobs blobs = Blobs.in(folder);
        String paper = "ab" + "0".repeat(62);
        blobs.keep(paper, new byte[] {1}, Instant.EPOCH);
        Path left = Files.createTempFile(folder.resolve("ab"), "half-", null);
        Path now = Files.createTempFile(folder.resolve("ab"), "half-", null);
        Files.setLastModifiedTime(
                left, FileTime.from(Files.getLastModifiedTime(now).toInstant().minus(Duration.ofMinutes(61))));

        blobs.sweep();

        assertThat(left).doesNotExist();
        assertThat(now).as("somebody writes it").exists();
        assertThat(folder.resolve("ab").resolve(paper)).exists();
        Blobs.in(folder.resolve("none")).sweep();
    }

    @Test
    void aPaperThatWasCutOffIsKeptAnew() throws Exception {
        Blobs blobs = Blobs.in(folder);
        byte[] content = "paper".getBytes(StandardCharsets.UTF_8);
        String name = Sha256.of(content);
        blobs.keep(name, content, Instant.EPOCH);
        Files.write(folder.resolve(name.substring(0, 2)).resolve(name), new byte[0]);

        blobs.keep(name, content, Instant.EPOCH);

        assertThat(blobs.open(name)).hasBinaryContent(content);
    }
}
