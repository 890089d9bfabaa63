package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.modelling.report.Finding;

/** Sheets of a draft are filled in as forms, without a script and without touching what nobody changed. */
class FilledSheetsTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String SERVICE = "company-deregistration";
    private static final String BUNDLE = "bpmn/" + SERVICE + ".yaml";
    private static final String ITEM = "bpmn/catalogue/items/tax-clearance.yaml";

    @TempDir
    private static Path folder;

    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        town = Town.inMemory("filled-sheets", folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static Visit modeller(String who, int width) {
        Visit visit = CHROMIUM.visit(town.port(), width, false);
        visit.open("/login");
        visit.login(who);
        return visit;
    }

    private static long begin(Visit visit) {
        visit.open("/workbench");
        visit.click("form[action$='/services/" + SERVICE + "/drafts'] button");
        return Long.parseLong(visit.page().url().replaceAll(".*/", ""));
    }

    private static String file(long id, String path) {
        ModelDraft draft = town.bean(ModelDrafts.class).get(id);
        return town.bean(DraftEditing.class).files(draft).get(path);
    }

    private static List<String> faults(long id) {
        return town.bean(ModelDrafts.class).get(id).findings().stream()
                .filter(Finding::stopsRelease)
                .map(finding -> finding.file() + " " + finding.sentence().zh())
                .toList();
    }

    private static String sheet(long id, String path) {
        return "/workbench/drafts/" + id + "/sheet?path=" + path;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/" + name + ".png")));
    }

    @Test
    void aMaterialALimitAndAQuestionAreFilledInAndTheCheckAgrees() {
        try (Visit visit = modeller("modeller", 1280)) {
            long id = begin(visit);
            Page page = visit.page();
            String before = file(id, ITEM);
            visit.open("/workbench/drafts/" + id + "?path=" + ITEM);
            assertThat(page.url()).contains("/sheet?path=");
            picture(page, "sheet-item-1280");
            visit.sound("sheet-item-1280");

            page.locator("#at-materials-new summary").click();
            page.locator("#at-materials-new-code").selectOption("premises-proof");
            page.locator("#at-materials-new-required").selectOption("false");
            page.locator("#at-promised-0-limit").fill("2");
            visit.click("#save");
            assertThat(page.locator("#kept").innerText()).contains("已保存");
            assertThat(file(id, ITEM)
                            .lines()
                            .filter(line -> !before.lines().toList().contains(line))
                            .toList())
                    .as("the material and the limit, and nothing else")
                    .hasSize(2)
                    .anyMatch(line -> line.contains("code: premises-proof, required: false"))
                    .anyMatch(line -> line.contains("2WD"));

            visit.open("/workbench/drafts/" + id + "?path=" + BUNDLE);
            picture(page, "sheet-bundle-1280");
            visit.sound("sheet-bundle-1280");
            visit.click("button[value='open questions/+']");
            picture(page, "sheet-question-new-1280");
            page.locator("#at-questions-new-key").fill("hasSeal");
            page.locator("#at-questions-new-text-zh").fill("公章是否还在？");
            page.locator("#at-questions-new-text-en").fill("Is the seal still there?");
            page.locator("#at-questions-new-type").selectOption("boolean");
            page.locator("#at-questions-new-default").fill("true");
            picture(page, "sheet-question-1280");
            visit.click("#save");
            assertThat(page.locator("#at-questions").innerText()).contains("公章是否还在？");
            assertThat(file(id, BUNDLE)).contains("zh: 公章是否还在？, en: \"Is the seal still there?\"");
            assertThat(faults(id)).isEmpty();
        }
    }

    /** What can't be written is told at its field, what somebody else was faster with by his name; what was typed stays. */
    @Test
    void whatIsRefusedComesBackWithAllThatWasTyped() {
        try (Visit visit = modeller("modeller", 360);
                Visit other = modeller("both", 1440)) {
            long id = begin(visit);
            Page page = visit.page();
            visit.open(sheet(id, ITEM));
            page.locator("#at-promised-0-limit").fill("three");
            page.locator("#at-name-zh").fill("清税证明");
            visit.click("#save");
            assertThat(page.locator("#at-promised-0-limit-error").innerText()).contains("“three”不是整数");
            assertThat(page.locator("#at-name-zh").inputValue()).isEqualTo("清税证明");
            assertThat(file(id, ITEM)).contains("zh: 清税,");
            visit.soundOrRefused("sheet-refused-360");
            picture(page, "sheet-refused-360");

            other.open(sheet(id, ITEM));
            other.page().locator("#at-certainty").fill("[L]");
            other.click("#save");
            picture(other.page(), "sheet-item-1440");
            other.sound("sheet-item-1440");

            page.locator("#at-promised-0-limit").fill("3");
            visit.click("#save");
            assertThat(page.locator("#refused").innerText()).contains("双岗");
            assertThat(page.locator("#at-name-zh").inputValue()).isEqualTo("清税证明");
            assertThat(page.locator("#at-certainty").inputValue())
                    .as("the other one's change is seen, not undone")
                    .isEqualTo("[L]");
            visit.click("#save");
            assertThat(file(id, ITEM)).contains("清税证明", "3WD").containsPattern("certainty: .?\\[L]");
        }
    }

    /** A finding leads to the field that it means; of a sheet that can't be read there is the text. */
    @Test
    void aFindingLeadsToItsFieldAndABrokenSheetToItsText() {
        try (Visit visit = modeller("modeller", 360)) {
            long id = begin(visit);
            Page page = visit.page();
            visit.open(sheet(id, BUNDLE) + "&at=questions/0");
            page.locator("#at-questions-0-when").fill("nobody == true");
            visit.click("#save");
            assertThat(page.locator("#at-questions-0-when-found").innerText()).contains("nobody");
            visit.open(sheet(id, BUNDLE));
            picture(page, "sheet-bundle-360");
            page.locator("[data-findings] a[href*='line=']").first().click();
            assertThat(page.url()).endsWith("at=questions%2F0#at-questions-0-when");

            visit.open("/workbench/drafts/" + id + "?as=text&path=" + ITEM);
            page.locator("#text").fill("name: {zh: 清税");
            visit.click("#save");
            visit.open(sheet(id, ITEM));
            assertThat(page.locator("#unreadable").innerText()).contains("看文字");
            visit.sound("sheet-unreadable-360");
        }
    }
}
