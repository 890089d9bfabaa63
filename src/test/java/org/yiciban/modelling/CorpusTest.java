package org.yiciban.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** Files that must be refused, each for one reason, and odd files that must not. */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/models");
    private static final ModelChecks CHECKS = new ModelChecks();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/models/expected.txt", delimiter = '|')
    void aHostileFileIsRefusedByItsRule(String file, String rule) throws IOException {
        assertThat(errors(CORPUS.resolve("hostile").resolve(file)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void aHarmlessFileIsAccepted(Path file) throws IOException {
        assertThat(errors(file)).isEmpty();
    }

    /** What strands a case is one finding, in words that its cause can be mended by. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("outOfRole")
    void aModelOutOfItsRoleIsToldOnce(Path file) throws IOException {
        assertThat(errors(file)).hasSize(1);
    }

    private static Stream<Path> outOfRole() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve("hostile"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("role-")).sorted().toList().stream();
        }
    }

    @Test
    void everyHostileFileStandsInTheTable() throws IOException {
        List<String> expected = Files.readAllLines(CORPUS.resolve("expected.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .toList();
        try (Stream<Path> files = Files.list(CORPUS.resolve("hostile"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<Finding> errors(Path file) throws IOException {
        ModelFile model = new ModelFile(handedInAs(file), Files.readAllBytes(file));
        return CHECKS.check(List.of(model)).stream()
                .filter(Finding::stopsRelease)
                .toList();
    }

    /** A shared model carries its own name behind a sign: {@code loop-through-a-person@agency-item.bpmn}. */
    private static String handedInAs(Path file) {
        String name = file.getFileName().toString();
        int at = name.indexOf('@');
        return at < 0 ? name : "bpmn/handling/" + name.substring(at + 1);
    }

    private static Stream<Path> harmless() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve("harmless"))) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void aThousandMistakesAreToldByTwoHundredAndTheRestIsCounted() throws IOException {
        byte[] broken = Files.readAllBytes(CORPUS.resolve("hostile").resolve("dmn-empty-decision.dmn"));
        String one = new String(broken, java.nio.charset.StandardCharsets.UTF_8);
        String decision = "<decision id=\"threshold\" name=\"threshold\"/>";
        List<ModelFile> files = java.util.stream.IntStream.range(0, 10)
                .mapToObj(file -> new ModelFile(
                        "table-" + file + ".dmn",
                        one.replace(
                                        decision,
                                        java.util.stream.IntStream.range(0, 300)
                                                .mapToObj(n -> decision.replace("id=\"threshold", "id=\"d" + n))
                                                .collect(java.util.stream.Collectors.joining()))
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList();

        List<Finding> findings = CHECKS.check(files);

        assertThat(findings).hasSize(201);
        assertThat(findings.get(200).rule()).isEqualTo("more");
        assertThat(findings.get(200).message().en()).contains("2800 more");
    }
}
