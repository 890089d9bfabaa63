package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.window.WindowTest;

/** The commands of the tour and of the modellers' guide, as a newcomer would type them. */
@WindowTest
class TourTest {

    private static final Path TOUR = Path.of("docs/tour.md");

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theTourByCurlEndsWithACompletedCaseAndOneOnANewRelease() throws IOException, InterruptedException {
        Typed tour = Typed.of(TOUR, folder, base());

        assertThat(tour.ended()).as(tour.answers()).isZero();
        assertThat(tour.answers()).contains("\"status\":\"COMPLETED\"", "\"outcome\":\"GRANTED\"");
        List<String> releases = tour.answers()
                .lines()
                .filter(line -> line.startsWith("on release "))
                .toList();
        assertThat(releases).hasSize(2).doesNotHaveDuplicates();
    }

    /** Whoever asks for a task that doesn't come reads why, and goes on in his shell. */
    @Test
    void aTaskThatDoesntComeIsToldAndEndsNothing() throws IOException, InterruptedException {
        Typed asked = Typed.of(
                Typed.blocks(TOUR).get(0) + "\nPATIENCE=1\nCASE=none\nfinish amr2 decide food-permit || echo went on\n",
                folder,
                base());

        assertThat(asked.ended()).isZero();
        assertThat(asked.answers())
                .containsSubsequence("no task decide food-permit for amr2 within 1 seconds", "none", "went on");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theGuideGivesAServiceThatRunsAndTellsWhatIsWrong() throws IOException, InterruptedException {
        Typed guide = Typed.of(Path.of("docs/zh/guide.md"), folder, base());

        assertThat(guide.ended()).as(guide.answers()).isZero();
        assertThat(guide.answers())
                .contains("./bpmn/catalogue/items/market-power.yaml")
                .containsSubsequence("\"state\":\"ok\"", "\"state\":\"refused\"", "market-permit.yaml", "25个工作日");
    }
}
