package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.yiciban.window.WindowTest;

/** The commands of the tour and of the modellers' guide, as a newcomer would type them. */
@WindowTest
class TourTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\\n(.*?)^```$");

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theTourByCurlEndsWithACompletedCaseAndOneOnANewRelease(
            @TempDir Path folder, @Autowired Environment environment) throws IOException, InterruptedException {
        Path said = folder.resolve("said");

        int ended = run(
                Path.of("docs/tour.md"),
                folder,
                said,
                "http://127.0.0.1:" + environment.getProperty("local.server.port"));

        String answers = Files.readString(said);
        assertThat(ended).as(answers).isZero();
        assertThat(answers).contains("\"status\":\"COMPLETED\"", "\"outcome\":\"GRANTED\"");
        List<String> releases =
                answers.lines().filter(line -> line.startsWith("on release ")).toList();
        assertThat(releases).hasSize(2).doesNotHaveDuplicates();
    }

    /** Whoever asks for a task that doesn't come reads why, and goes on in his shell. */
    @Test
    void aTaskThatDoesntComeIsToldAndEndsNothing(@TempDir Path folder, @Autowired Environment environment)
            throws IOException, InterruptedException {
        String first = BLOCK.matcher(Files.readString(Path.of("docs/tour.md")))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        Path asked = Files.writeString(
                folder.resolve("asked.md"),
                first + "\n```bash\nPATIENCE=1\nCASE=none\nfinish amr2 decide food-permit || echo went on\n```\n");
        Path said = folder.resolve("said");

        int ended = run(asked, folder, said, "http://127.0.0.1:" + environment.getProperty("local.server.port"));

        assertThat(ended).isZero();
        assertThat(Files.readString(said))
                .containsSubsequence("no task decide food-permit for amr2 within 1 seconds", "none", "went on");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theGuideGivesAServiceThatRunsAndTellsWhatIsWrong(@TempDir Path folder, @Autowired Environment environment)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said");

        int ended = run(
                Path.of("docs/zh/guide.md"),
                folder,
                said,
                "http://127.0.0.1:" + environment.getProperty("local.server.port"));

        String answers = Files.readString(said);
        assertThat(ended).as(answers).isZero();
        assertThat(answers)
                .contains("./bpmn/catalogue/items/market-power.yaml")
                .containsSubsequence("\"state\":\"ok\"", "\"state\":\"refused\"", "market-permit.yaml", "25WD");
    }

    private static int run(Path document, Path folder, Path said, String base)
            throws IOException, InterruptedException {
        String commands = BLOCK.matcher(Files.readString(document))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
        Path tour = Files.writeString(folder.resolve("tour.sh"), commands);
        ProcessBuilder bash = new ProcessBuilder("bash", "-e", tour.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        bash.environment().put("BASE", base);
        bash.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, jdk) -> path + ":" + jdk);
        bash.environment().put("TMPDIR", folder.toString());
        Process process = bash.start();
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }
}
