package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/** A form of a draft as each of its readers will have it, filled in and judged, with nothing kept. */
class PreviewedFormsTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String FORM = "forms/bundles/restaurant-opening.form";

    @TempDir
    private static Path folder;

    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        town = Town.inMemory("previewed-forms", Path.of("."), folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static String drawing(Visit visit, String language) {
        visit.open("/login?lang=" + language);
        visit.login("modeller");
        visit.open("/workbench");
        visit.click("form[action$='/services/restaurant-opening/drafts'] button");
        visit.page().waitForURL("**/workbench/drafts/*");
        return visit.page().url().replaceAll(".*(?=/workbench)", "");
    }

    private static String answers(Visit visit, String agency) {
        visit.click("main nav a:has-text('" + agency + "')");
        return visit.page().locator("#answers").textContent();
    }

    @Test
    void anApplicantsPageIsFilledInAndJudgedWithoutBeingKept() {
        try (Visit visit = CHROMIUM.visit(town.port(), 1280, true)) {
            String draft = drawing(visit, "zh-CN");
            Page page = visit.page();
            visit.open(draft + "?path=" + FORM);
            page.waitForSelector("[data-drawn]");
            visit.click("a[href*='/preview']");
            visit.sound("workbench-preview-1280");
            assertThat(page.locator("[name=shopName]").inputValue()).isEqualTo("小满食集");
            page.locator("[name=creditCode]").fill("123");
            visit.click("#judge");
            assertThat(page.locator(".errors").textContent()).contains("统一社会信用代码");
            assertThat(page.locator("[name=creditCode]").inputValue()).isEqualTo("123");
            page.locator("[name=creditCode]").fill("91500103MAC0DE016G");
            visit.click("#judge");
            assertThat(page.locator("#fits").textContent()).contains("没有保存");
            assertThat(town.bean(ModelDrafts.class)
                            .get(Long.parseLong(draft.replaceAll(".*/", "")))
                            .version())
                    .isEqualTo(1);
        }
    }

    /** What an answer opens is there at once, as in the application. */
    @Test
    void anAnswerOpensAnotherQuestionWhileOneTypes() {
        try (Visit visit = CHROMIUM.visit(town.port(), 360, true)) {
            String draft = drawing(visit, "en");
            visit.open(draft + "/preview?_path=" + FORM + "&_page=7&_empty=true");
            visit.sound("workbench-preview-en-360");
            Page page = visit.page();
            assertThat(page.locator("main").textContent()).contains("from the sample", "How to receive");
            assertThat(page.locator("[name=postAddress]").count()).isZero();
            page.locator("[name=deliveryMode][value=post]").check();
            page.waitForSelector("[name=postAddress]");
        }
    }

    @Test
    void anAgencySeesTheAnswersOfItsItemsAndTheWindowAsksAll() {
        try (Visit visit = CHROMIUM.visit(town.port(), 1280, true)) {
            String draft = drawing(visit, "zh-CN");
            visit.open(draft + "/preview?_path=" + FORM);
            String fire = answers(visit, "消防救援大队");
            visit.sound("workbench-preview-agency-1280");
            assertThat(fire).contains("灭火器数量").doesNotContain("食品类别", "油烟净化", "招牌");
            assertThat(answers(visit, "城市管理局")).contains("招牌").doesNotContain("灭火器数量");
            visit.click("main nav a:has-text('综合窗口')");
            visit.click("#situation");
            visit.page().locator("[name='_q:hasSignboard'][value=false]").check();
            visit.click("#situated");
            assertThat(visit.page().locator("#form-fields").textContent())
                    .contains("灭火器数量")
                    .doesNotContain("户外招牌");
            visit.sound("workbench-preview-window-1280");
            assertThat(visit.page().locator("#form-fields").textContent()).contains("灭火器数量", "店招名称");
            visit.open(draft + "/preview?_path=forms/items/food-permit.review.form");
            assertThat(visit.page().locator("main nav").nth(1).textContent()).contains("办理人员");
            assertThat(visit.page().locator("[name=foodPermitNumber]").count()).isEqualTo(1);
            assertThat(visit.open(draft + "/preview?_path=bpmn/restaurant-opening.yaml"))
                    .isEqualTo(404);
        }
    }
}
