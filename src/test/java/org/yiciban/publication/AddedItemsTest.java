package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.identity.account.Accounts;
import org.yiciban.modelling.report.Finding;

/** A service gets one item more from the form of its sheet: a new one, or one that another service has. */
class AddedItemsTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String BUNDLE = "bpmn/company-deregistration.yaml";

    @TempDir
    private static Path folder;

    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        town = Town.inMemory("added-items", folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static SortedMap<String, String> files(long id) {
        return town.bean(DraftEditing.class).files(town.bean(ModelDrafts.class).get(id));
    }

    @Test
    void aNewItemIsBegunWhereTheServiceListsItAndOneOfAnotherServiceIsChosen() {
        try (Visit visit = CHROMIUM.visit(town.port(), 360, false)) {
            visit.open("/login");
            visit.login("modeller");
            visit.open("/workbench");
            visit.click("form[action$='/services/company-deregistration/drafts'] button");
            Page page = visit.page();
            long id = Long.parseLong(page.url().replaceAll(".*/", ""));
            visit.open("/workbench/drafts/" + id + "?path=" + BUNDLE);
            page.locator("#at-keywords").fill("关公司");
            visit.click("button[value='open items/+']");
            assertThat(files(id).get(BUNDLE)).as("what was typed is kept").contains("keywords: [关公司]");

            page.locator("#name").fill("档案移交");
            page.locator("#code").fill("Archive");
            page.locator("#agency").selectOption("tax");
            page.locator("#promised").fill("3");
            page.locator("#authority").fill("示例市政办〔2026〕7号");
            visit.click("#begin");
            assertThat(page.locator("#code-error").innerText()).contains("至少两个词");
            assertThat(page.locator("#name-en-error").count())
                    .as("English may come later")
                    .isZero();
            assertThat(page.locator("#authority").inputValue()).isEqualTo("示例市政办〔2026〕7号");
            visit.soundOrRefused("new-item-refused-360");

            page.locator("#code").fill("tax-clearance");
            visit.click("#begin");
            assertThat(page.locator("#code-error").innerText()).contains("已经是一个事项的代码");
            page.locator("#code").fill("archive-transfer");
            page.evaluate("document.querySelectorAll('[name=_csrf]').forEach(one => one.value = 'old')");
            visit.click("#begin");
            visit.click("#begin");
            assertThat(page.locator("#begun").innerText()).contains("列入服务表");
            assertThat(page.locator("#at-name-zh").inputValue()).isEqualTo("档案移交");
            assertThat(page.locator("#at-authority-zh").inputValue()).isEqualTo("示例市政办〔2026〕7号");
            assertThat(files(id))
                    .containsKeys(
                            "bpmn/catalogue/items/archive-transfer.yaml", "forms/items/archive-transfer.review.form");
            assertThat(files(id).get(BUNDLE)).contains("- {code: archive-transfer}");
            assertThat(town.bean(ModelDrafts.class).get(id).findings())
                    .filteredOn(Finding::stopsRelease)
                    .extracting(finding -> finding.sentence().zh())
                    .as("all that is missing is to be drawn")
                    .isNotEmpty()
                    .allMatch(said -> said.contains("画上"));

            visit.open("/workbench/drafts/" + id + "/files/new/item");
            assertThat(page.locator("#there option[value='archive-transfer']").count())
                    .as("what it has isn't offered")
                    .isZero();
            visit.sound("new-item-360");
            visit.click("#choose");
            assertThat(page.locator("#there-error").innerText()).contains("请选择");
            page.locator("#there").selectOption("freight-permit");
            visit.click("#choose");
            assertThat(page.url()).contains("at=items%2F9");
            assertThat(files(id)).containsKey("bpmn/catalogue/items/freight-permit.yaml");
        }
    }

    /** What is missing is told above the form, by its name, and leads to the field; the page is still called as the service is. */
    @Test
    void whatIsMissingIsToldAtTheTopByItsName() {
        try (Visit visit = CHROMIUM.visit(town.port(), 1280, false)) {
            visit.open("/login");
            visit.login("modeller");
            TemplateRequest.TextData name = new TemplateRequest.TextData("办展览一件事", "Hold an exhibition");
            TemplateRequest.ItemData item =
                    new TemplateRequest.ItemData("exhibition-filing", name, "tax", null, "3WD", null, null, null, null);
            long id = town.bean(NewServices.class)
                    .begin(
                            new TemplateRequest(
                                    "hold-exhibition",
                                    "X77",
                                    name,
                                    BundleSheet.Audience.PERSON,
                                    "tax",
                                    List.of(item),
                                    null),
                            Handling.FILING,
                            town.bean(Accounts.class).find("modeller").orElseThrow())
                    .id();
            visit.open("/workbench/drafts/" + id + "?path=bpmn/hold-exhibition.yaml");
            Page page = visit.page();
            page.locator("#at-name-en").fill("");
            page.locator("#at-correctionLimit-reason-zh").fill("");
            page.locator("#at-correctionLimit-reason-en").fill("");
            visit.click("#save");
            assertThat(page.locator("h1").innerText()).contains("办展览一件事");
            assertThat(page.locator("#found").innerText())
                    .contains("3 处要改正", "补正时限 · 没有时限的理由")
                    .doesNotContain("键");
            visit.sound("sheet-found-1280");
            page.locator("#found a[href*='correctionLimit']").click();
            assertThat(page.locator("#at-correctionLimit-found, #at-correctionLimit-reason-found")
                            .first()
                            .innerText())
                    .contains("没有时限的理由");
            visit.open("/workbench/drafts/" + id + "?path=bpmn/catalogue/items/exhibition-filing.yaml");
            assertThat(page.locator("h1").innerText()).contains("办展览一件事");
            assertThat(page.locator(".wb-files").innerText()).contains("办展览一件事");
        }
    }
}
