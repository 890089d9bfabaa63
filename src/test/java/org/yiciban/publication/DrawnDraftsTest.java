package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/** Modellers who draw and write a service in the browser: kept and judged while they work, two of them at one draft. */
class DrawnDraftsTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A step of the editor's own, as a stroke or a key would make it. */
    private static final String REMOVE =
            "id => yicibanEditor.get('modeling').removeElements([yicibanEditor.get('elementRegistry').get(id)])";

    @TempDir
    private static Path folder;

    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        town = Town.inMemory("drawn-drafts", folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static Visit modeller(int width) {
        Visit visit = CHROMIUM.visit(town.port(), width, true);
        visit.open("/login");
        visit.login("modeller");
        return visit;
    }

    /** Begins to change the stall, and waits until it is drawn. */
    private static long drawing(Visit visit) {
        visit.open("/workbench");
        visit.click("form[action$='/services/street-stall/drafts'] button");
        visit.page().waitForSelector("[data-drawn]");
        return Long.parseLong(visit.page().url().replaceAll(".*/", ""));
    }

    private static Locator saved(Page page) {
        return page.locator("[data-saved]");
    }

    private static void waitForSaved(Page page, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(saved(page).getAttribute("data-saved"))
                .isEqualTo(state));
    }

    private static String model(long id) {
        return town.bean(DraftEditing.class)
                .files(town.bean(ModelDrafts.class).get(id))
                .get("bpmn/street-stall.bpmn");
    }

    private static List<String> brought(long id) {
        return town.bean(ModelDrafts.class).get(id).paths();
    }

    @Test
    void aModellerComesToTheWorkbenchDrawsSeesWhatIsWrongAndTakesItBack() {
        try (Visit visit = modeller(1280)) {
            assertThat(visit.page().url()).endsWith("/workbench");
            visit.sound("workbench-1280");
            long id = drawing(visit);
            Page page = visit.page();
            assertThat(page.locator(".bjs-powered-by").isVisible()).isTrue();
            assertThat(brought(id)).as("nothing is changed yet").isEmpty();
            assertThat(page.locator(".wb-files .tag").count()).isZero();
            assertThat(new AxeBuilder(page).exclude("[data-canvas]").analyze().getViolations())
                    .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                    .as("what keeps people out, the drawing itself apart")
                    .isEmpty();

            page.evaluate(REMOVE, "stall-filing");
            waitForSaved(page, "saved");
            Locator findings = page.locator("[data-findings] li");
            assertThat(findings.allTextContents()).anyMatch(one -> one.contains("stall-filing"));
            assertThat(model(id)).doesNotContain("id=\"stall-filing\"");
            assertThat(brought(id)).containsExactly("bpmn/street-stall.bpmn");
            assertThat(page.locator("[data-count]").textContent()).startsWith("错误 ");

            page.locator("[data-undo]").click();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.locator("[data-count]").textContent())
                            .isEqualTo("没有发现问题"));
            assertThat(model(id)).contains("id=\"stall-filing\"");
            assertThat(town.bean(ModelDrafts.class).story(id))
                    .as("not every stroke leaves a line")
                    .hasSize(1);

            visit.open("/workbench");
            assertThat(page.locator("#services").textContent()).contains("修改中");
        }
    }

    /** By keys alone: an item is chosen in the menu behind an element, named, and its finding leads to it. */
    @Test
    void whatFollowsAnElementIsChosenByKeysAndItsFindingLeadsToIt() {
        try (Visit visit = modeller(1280)) {
            drawing(visit);
            Page page = visit.page();
            page.evaluate("() => { const e = yicibanEditor;"
                    + " e.get('selection').select(e.get('elementRegistry').get('reception')); }");
            page.locator("[data-canvas] svg").first().focus();
            page.keyboard().press("a");
            Locator menu = page.locator(".djs-popup");
            menu.waitFor();
            assertThat(menu.textContent()).contains("请申请人办理").doesNotContain("脚本");
            page.keyboard().type("公告");
            page.keyboard().press("Enter");
            waitForSaved(page, "saved");

            Locator place = page.locator("[data-findings] button.place").first();
            place.click();
            assertThat(page.locator(".bio-properties-panel-header").textContent())
                    .isNotBlank();
            assertThat(page.evaluate("() => yicibanEditor.get('selection').get().length"))
                    .isEqualTo(1);
            assertThat(page.evaluate("() => [...yicibanMisses]"))
                    .as("words of the editor that have no Chinese")
                    .isEqualTo(List.of());

            // a link from another page, such as a remark: the panel shows the step, not the whole process
            page.navigate(page.url().replaceAll("#.*", "") + "#at=delivery");
            page.reload();
            page.waitForSelector("[data-drawn]");
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            page.locator(".bio-properties-panel-header").textContent())
                    .contains("统一送达"));
        }
    }

    /** Yesterday's tab: the second of two is told who was faster, keeps what he drew, and may take it as a file. */
    @Test
    void ofTwoTabsTheSlowerKeepsWhatItDrewAndIsToldWhy() throws IOException {
        try (Visit visit = modeller(1280)) {
            long id = drawing(visit);
            Page slower = visit.newPage();
            slower.navigate(visit.page().url());
            slower.waitForSelector("[data-drawn]");
            visit.page().evaluate(REMOVE, "stall-filing");
            waitForSaved(visit.page(), "saved");

            slower.evaluate(REMOVE, "delivery");
            waitForSaved(slower, "refused");
            assertThat(saved(slower).textContent()).contains("另存为文件");
            assertThat(model(id)).contains("id=\"delivery\"").doesNotContain("id=\"stall-filing\"");
            Path taken = slower.waitForDownload(
                            () -> slower.locator("[data-take]").click())
                    .path();
            assertThat(Files.readString(taken))
                    .doesNotContain("id=\"delivery\"")
                    .contains("id=\"stall-filing\"");
        }
    }

    /** The login has run out while one draws: nothing is told as kept, and what was drawn is kept after the next login. */
    @Test
    void whatIsDrawnWithoutALoginIsKeptAfterTheNextOne() {
        try (Visit visit = modeller(1280)) {
            long id = drawing(visit);
            visit.context().clearCookies();
            visit.page().evaluate(REMOVE, "stall-filing");
            waitForSaved(visit.page(), "away");
            assertThat(saved(visit.page()).textContent()).startsWith("登录已失效");
            assertThat(model(id)).contains("id=\"stall-filing\"");

            Page another = visit.newPage();
            another.navigate(visit.page().url().replaceAll("/workbench.*", "/login"));
            another.locator("#username").fill("modeller");
            another.locator("#password").fill("demo");
            another.locator("main form button").first().click();
            another.waitForLoadState();
            waitForSaved(visit.page(), "saved");
            assertThat(model(id)).doesNotContain("id=\"stall-filing\"");
        }
    }

    /** A sheet is written as text: what is wrong is told at once, what was typed stays where it can't be kept. */
    @Test
    void aSheetIsWrittenAsTextAndWhatIsTypedStays() {
        try (Visit visit = modeller(360)) {
            long id = drawing(visit);
            String address = "/workbench/drafts/" + id + "?as=text&path=bpmn/street-stall.yaml";
            visit.open(address);
            visit.sound("workbench-text-360");
            Page page = visit.page();
            assertThat(page.locator(".wb-files li").allTextContents())
                    .as("files are called by what they say")
                    .anyMatch(one -> one.contains("部门事项办理") && one.contains("bpmn/handling/agency-item.bpmn"))
                    .anyMatch(one -> one.contains("申请表（样例）"));
            Page slower = visit.newPage();
            slower.navigate(page.url());
            String sheet = page.locator("#text").inputValue();
            page.locator("#text").fill(sheet.replace("promised: {limit: 3WD}", "promised: {limit: 3}"));
            visit.click("#save");
            assertThat(page.locator("[data-findings]").textContent()).contains("“3”不是时限");
            page.locator("[data-findings] a").first().click();
            assertThat(page.evaluate("() => { const line = document.querySelector(':target');"
                            + " return [...line.parentNode.children].indexOf(line); }"))
                    .as("a finding leads to its line")
                    .isEqualTo((int) sheet.substring(0, sheet.indexOf("promised: {limit: 3WD}"))
                            .lines()
                            .count());
            page.locator("#text")
                    .fill(sheet.replace(
                            "promised: {limit: 3WD}",
                            "promised: {limit: 4WD, basis: {zh: 云政办〔2026〕5号, en: Yunxi Office Notice 2026 No 5}}"));
            visit.click("#save");
            assertThat(page.locator(".finds").textContent()).contains("没有发现问题");
            assertThat(brought(id)).containsExactly("bpmn/street-stall.yaml");
            page.locator("#text").fill(sheet);
            visit.click("#save");
            assertThat(brought(id)).as("what says again what is released").isEmpty();

            slower.locator("#text").fill(sheet + "# mine");
            slower.locator("#save").click();
            assertThat(slower.locator("#refused").textContent()).contains("没有保存");
            assertThat(slower.locator("#text").inputValue()).endsWith("# mine");

            try (Visit publisher = CHROMIUM.visit(town.port(), 1280, true)) {
                publisher.open("/login");
                publisher.login("publisher");
                publisher.open(address);
                assertThat(publisher.page().locator("#text").getAttribute("readonly"))
                        .isNotNull();
                assertThat(publisher.page().locator("#save").count()).isZero();
                publisher.open("/workbench/drafts/" + id);
                publisher.page().waitForSelector("[data-drawn]");
                assertThat(publisher.page().locator("[data-undo]").count()).isZero();
                assertThat(publisher.open("/workbench/drafts/4711")).isEqualTo(404);
                assertThat(publisher.open("/workbench/drafts/" + id + "?path=../../etc/passwd"))
                        .isEqualTo(404);
            }
            assertThat(page.getByRole(AriaRole.HEADING).first().textContent()).contains("摆摊一件事");
        }
    }
}
