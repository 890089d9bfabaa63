package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.api.ApiTest;
import org.yiciban.api.Program;
import org.yiciban.casefile.migration.MigrationWork;

/** The service that grows before the modeller's eyes: each step is checked, and a case of it goes to its end and on. In a database of its own, as the page moves the time. */
@ApiTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:growing;DB_CLOSE_DELAY=-1")
class GrowingTest {

    private static final Path CHINESE = Path.of("docs/zh/growing.md");
    private static final Path ENGLISH = Path.of("docs/growing.md");
    private static final Path MOVING = Path.of("docs/zh/moving.md");

    @Autowired
    Program program;

    @Autowired
    MigrationWork work;

    @LocalServerPort
    int port;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aServiceGrowsByEachMeansIsPublishedAndACaseGoesToItsEndAndOn(@TempDir Path folder)
            throws IOException, InterruptedException {
        Typed typed = typed(CHINESE, folder);

        List<String> answers = typed.answers().lines().toList();
        assertThat(typed.ended()).as(typed.answers()).isZero();
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("{\"ok\":"))
                .hasSize(4)
                .allSatisfy(answer -> assertThat(answer).contains("\"state\":\"ok\"", "\"findings\":[]"));
        assertThat(answers).anyMatch(answer -> answer.contains("\"name\":\"夜市场地公告\"") && answer.startsWith("[{"));
        assertThat(answers.get(answers.size() - 1))
                .contains("\"status\":\"COMPLETED\"", "公告“夜市场地公告”办结：没有成立的异议。")
                .contains("“选定开市时段”：申请人已办理。", "夜市经营许可（阿月糖水）：准予许可。", "补发夜市经营许可证（1）：已办结。")
                .doesNotContain("\"passed\":true");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aCaseThatRunsFollowsTheSecondVersionWithItsClocksRight(@TempDir Path folder)
            throws IOException, InterruptedException {
        Typed typed = typed(MOVING, folder);

        List<String> answers = typed.answers().lines().toList();
        assertThat(typed.ended()).as(typed.answers()).isZero();
        List<String> checks =
                answers.stream().filter(answer -> answer.startsWith("{\"ok\":")).toList();
        assertThat(checks).hasSize(4);
        assertThat(checks.get(0)).contains("\"state\":\"refused\"", "\"element\":\"fair-power\"", "fair-powr");
        assertThat(checks.subList(1, 4))
                .allSatisfy(answer -> assertThat(answer).contains("\"state\":\"ok\"", "\"findings\":[]"));
        assertThat(answers)
                .anyMatch(answer -> answer.contains("\"verdict\":\"MOVES\"")
                        && answer.contains("\"begins\":[],\"offered\":[\"街市摊位登记\"]"))
                .anyMatch(answer -> answer.contains("\"state\":\"DONE\"") && answer.contains("\"moved\":1"));
        List<String> before = promised(answers, "before: 5WD (.*), 5WD (.*)");
        List<String> after = promised(answers, "after: 3WD (.*), 3WD (.*)");
        assertThat(after.get(0)).isLessThan(before.get(0));
        assertThat(after.get(1)).isLessThan(before.get(1));
        assertThat(answers.get(answers.size() - 1))
                .contains("\"status\":\"COMPLETED\"", "\"what\":\"RELEASE_FOLLOWED\"")
                .containsPattern("\"code\":\"fair-stalls\"[^{]*\"outcome\":\"GRANTED\"")
                .doesNotContain("\"passed\":true");
    }

    /** The two days that a line of the answers names. */
    private static List<String> promised(List<String> answers, String line) {
        MatchResult found = Pattern.compile(line)
                .matcher(String.join("\n", answers))
                .results()
                .findFirst()
                .orElseThrow();
        return List.of(found.group(1), found.group(2));
    }

    private Typed typed(Path page, Path folder) throws IOException, InterruptedException {
        // the engine works in this time, not in that of other tests, as the page moves it
        ScheduledExecutorService engine = Executors.newSingleThreadScheduledExecutor();
        try {
            engine.scheduleWithFixedDelay(this::goOn, 0, 300, TimeUnit.MILLISECONDS);
            return Typed.of(page, folder, "http://127.0.0.1:" + port);
        } finally {
            engine.shutdownNow();
        }
    }

    /** Both languages show the same commands and files. */
    @Test
    void theEnglishPagesShowTheSame() throws IOException {
        assertThat(withoutRemarks(ENGLISH)).isNotEmpty().isEqualTo(withoutRemarks(CHINESE));
        assertThat(withoutRemarks(Path.of("docs/moving.md"))).isNotEmpty().isEqualTo(withoutRemarks(MOVING));
    }

    /** What grows is the service of the guides. */
    @Test
    void eachGuideBeginsWithTheSameDescription() throws IOException {
        String page = Files.readString(CHINESE);
        String description = page.substring(page.indexOf("{\"key\""), page.indexOf("\nOUTLINE\n"));
        for (String guide : List.of("docs/services.md", "docs/zh/guide.md")) {
            assertThat(Files.readString(Path.of(guide))).containsIgnoringWhitespaces(description);
        }
    }

    private static List<String> withoutRemarks(Path document) throws IOException {
        return Typed.blocks(document).stream()
                .flatMap(String::lines)
                .map(line -> line.replaceFirst(" {2}# .*", ""))
                .filter(Predicate.not(String::isBlank))
                .toList();
    }

    /** What an act of the page is in the midst of is done at the next turn. */
    private void goOn() {
        try {
            program.settle();
            work.look();
        } catch (RuntimeException underWay) {
            assertThat(underWay).isNotNull();
        }
    }
}
