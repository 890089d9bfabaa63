package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/** A modeller adds a question to the guide: the sample is completed on its page, and no text is written. */
class SampledGuideTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String QUESTIONS =
            """
            questions:
              - key: lamps
                text: {zh: 装几盏灯？, en: "How many lamps?"}
                type: number
                min: 0
                max: 20
              - key: loud
                text: {zh: 放音乐吗？, en: "Is there music?"}
                type: boolean
                when: lamps > 3
              - key: quiet
                text: {zh: 晚上十点后营业吗？, en: "Open after ten?"}
                type: boolean
                default: false
            """;

    @TempDir
    private Path folder;

    private static Map<String, byte[]> asked() throws IOException {
        String sheet = Files.readString(Town.STALL.resolve(Town.SHEET));
        assertThat(sheet).contains("questions: []\n");
        return Map.of(
                "street-stall.yaml", sheet.replace("questions: []\n", QUESTIONS).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSampleAnswersANewQuestionOnItsPage() throws IOException {
        try (Town town = Town.inMemory("sampled-guide", folder);
                Visit modeller = CHROMIUM.visit(town.port(), 1280, true)) {
            Town.Answer created = town.create("modeller", asked()).is(201);
            assertThat(created.body().path("findings").toString()).doesNotContain("\"error\"");
            long id = created.id();
            String draft = "/workbench/drafts/" + id;
            modeller.open("/login");
            modeller.login("modeller");
            Page page = modeller.page();

            modeller.open(draft + "/rehearsal?lang=en");
            assertThat(page.locator("#situation-errors").innerText())
                    .as("the question is named, and shown")
                    .contains("How many lamps?");
            assertThat(page.locator("#q-lamps").isVisible()).isTrue();
            modeller.click("#try");
            assertThat(page.locator("#refused").innerText()).contains("How many lamps?");

            String sample = draft + "/sample?_path=forms/bundles/street-stall.form";
            modeller.open(sample);
            assertThat(page.locator("#situation-errors").innerText()).contains("How many lamps?");
            assertThat(page.locator("#q-loud").count()).isZero();
            page.locator("#q-lamps").fill("many");
            modeller.click("#keep");
            assertThat(page.locator("#saved").count()).isZero();
            assertThat(page.locator("#q-lamps").inputValue()).isEqualTo("many");
            page.locator("#q-lamps").fill("4");
            modeller.click("#situated");
            assertThat(page.locator("#situation-errors").innerText())
                    .as("an answer asks for another")
                    .contains("Is there music?");
            modeller.sound("sampled-guide-1280");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/sampled-guide-1280.png")));
            page.locator("#q-loud-no").check();
            modeller.click("#keep");
            assertThat(page.locator("#saved").count()).isEqualTo(1);
            assertThat(page.locator("#situation-errors").count()).isZero();

            modeller.open(draft + "?path=forms/bundles/street-stall.sample.json&as=text");
            assertThat(page.locator("textarea").first().inputValue().replaceAll("\\s", ""))
                    .as("what the default says isn't written")
                    .contains("\"situation\":{\"lamps\":4,\"loud\":false},\"applicant\"");
            modeller.open(draft + "/rehearsal");
            modeller.click("#try");
            assertThat(page.locator("#story").innerText()).contains("completed · granted");
        }
    }
}
