package org.yiciban.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.api.ApiTest;

/** The page of modellers: choose files, read the verdict, see the trial go on and end. */
@ApiTest
class CheckPagesTest {

    private static final Path STALL = Path.of("src/test/resources/api/bundles");
    private static final double TRIAL_MILLIS = 120_000;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private static Path[] stall() throws IOException {
        try (Stream<Path> all = Files.walk(STALL)) {
            return all.filter(Files::isRegularFile).toArray(Path[]::new);
        }
    }

    private Visit publisher(int width, boolean scripts) {
        Visit visit = CHROMIUM.visit(port, width, scripts);
        visit.open("/login");
        // the other checks of this program are the modeller's
        visit.login("publisher");
        visit.open("/models/checks");
        return visit;
    }

    private static void check(Visit visit, Path... files) {
        visit.page().locator("#files").setInputFiles(files);
        visit.page().locator("form[enctype] button").click();
        visit.page().waitForURL("**/models/checks/*");
    }

    private static void ended(Locator state, String words) {
        assertThat(state).hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(TRIAL_MILLIS));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aServiceIsTriedBeforeTheReadersEyes(int width) throws IOException {
        try (Visit visit = publisher(width, true)) {
            visit.sound("models-checks-" + width);
            check(visit, stall());
            visit.sound("models-checks-running-" + width);
            ended(visit.page().locator("#state"), "可以发布");
            visit.sound("models-checks-ok-" + width);
            visit.open("/models/checks?lang=en");
            check(visit, Path.of("src/test/resources/api/bundles/bpmn/street-stall.yaml"));
            ended(visit.page().locator("#state"), "Can be released");
            visit.sound("models-checks-en-" + width);
        }
    }

    @Test
    void withoutScriptsThePageIsAskedAgainByHand() throws IOException {
        try (Visit visit = publisher(360, false)) {
            visit.page().locator("form[enctype] button").click();
            assertThat(visit.page().locator("#files-error")).containsText("请先选择");
            check(visit, stall());
            while (visit.page().locator("#state").textContent().equals("试办中")) {
                visit.page().locator("#check a").click();
            }
            assertThat(visit.page().locator("#state")).hasText("可以发布");
        }
    }

    /** Findings stand by their files; what other programs left in a file is taken out of it for whoever asks. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void whatIsWrongStandsByItsFileAndALeftoverIsTakenOut(int width) throws IOException {
        Path model = folder.resolve("street-stall.bpmn");
        String text = Files.readString(STALL.resolve("bpmn/street-stall.bpmn"));
        int root = text.indexOf("<bpmn:definitions ") + "<bpmn:definitions ".length();
        Files.writeString(
                model,
                text.substring(0, root) + "xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" zeebe:other=\"1\" "
                        + text.substring(root));
        Path sheet = folder.resolve("street-stall.yaml");
        Files.writeString(
                sheet,
                Files.readString(STALL.resolve("bpmn/street-stall.yaml")).replace("stall-filing", "stall-fling"));

        try (Visit visit = publisher(width, true)) {
            check(visit, model, sheet);
            assertThat(visit.page().locator("#state")).hasText("不能发布");
            assertThat(visit.page().locator("#check")).containsText("street-stall.yaml");
            visit.sound("models-checks-refused-" + width);
            Download cleaned = visit.page()
                    .waitForDownload(
                            () -> visit.page().locator("#check a[download]").click());
            assertThat(cleaned.suggestedFilename()).isEqualTo("street-stall.bpmn");
            assertThat(Files.readString(cleaned.path()))
                    .contains("street-stall")
                    .doesNotContain("zeebe");
        }
    }
}
