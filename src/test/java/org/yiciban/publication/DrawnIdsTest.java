package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
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

/** What is drawn has an id in words at once, and what it needs of the sheets is chosen from a list. */
class DrawnIdsTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String IDS =
            "() => yicibanEditor.get('elementRegistry').filter(e => !e.labelTarget && !e.waypoints).map(e => e.id)";
    private static final String REMOVE =
            "id => yicibanEditor.get('modeling').removeElements([yicibanEditor.get('elementRegistry').get(id)])";

    @TempDir
    private static Path folder;

    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        town = Town.inMemory("drawn-ids", folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static Visit drawing(String service, String lang) {
        Visit visit = CHROMIUM.visit(town.port(), 1440, true);
        visit.open("/login");
        visit.login("modeller");
        visit.open("/workbench?lang=" + lang);
        visit.click("form[action$='/services/" + service + "/drafts'] button");
        visit.page().waitForSelector("[data-drawn]");
        return visit;
    }

    @SuppressWarnings("unchecked")
    private static List<String> ids(Page page) {
        return (List<String>) page.evaluate(IDS);
    }

    /** By the menu behind an element. */
    private static void append(Page page, String after, String means) {
        page.evaluate(
                "id => { const e = yicibanEditor; e.get('directEditing').complete();"
                        + " e.get('selection').select(e.get('elementRegistry').get(id)); }",
                after);
        page.locator("[data-canvas] svg").first().focus();
        page.keyboard().press("a");
        page.locator(".djs-popup").waitFor();
        page.locator(".djs-popup .entry")
                .filter(new Locator.FilterOptions().setHasText(means))
                .first()
                .click();
    }

    private static String findings(Page page) {
        return page.locator("[data-findings]").innerText();
    }

    @Test
    void anItemIsChosenFromTheServiceAndGivesItsNameAndItsId() {
        try (Visit visit = drawing("street-stall", "zh-CN")) {
            Page page = visit.page();
            List<String> before = ids(page);
            page.evaluate(REMOVE, "stall-filing");
            append(page, "accepted", "事项");
            assertThat(ids(page)).contains("new-item").noneMatch(id -> id.startsWith("Activity_"));

            page.locator("[data-undo]").click();
            assertThat(ids(page)).as("one press").doesNotContain("new-item").hasSize(before.size() - 1);
            page.locator("[data-redo]").click();
            page.evaluate("() => { const e = yicibanEditor;"
                    + " e.get('selection').select(e.get('elementRegistry').get('new-item')); }");
            Locator items = page.locator("[data-panel] select").first();
            page.locator(".bio-properties-panel-group:has(select) .bio-properties-panel-group-header")
                    .first()
                    .click();
            assertThat(items.locator("option").allTextContents()).contains("摊位备案 stall-filing");
            items.selectOption(new SelectOption().setLabel("摊位备案 stall-filing"));
            assertThat(ids(page)).contains("stall-filing").doesNotContain("new-item");
            assertThat(page.evaluate(
                            "() => yicibanEditor.get('elementRegistry').get('stall-filing').businessObject.name"))
                    .isEqualTo("摊位备案");
            page.locator("[data-undo]").click();
            assertThat(ids(page)).as("one press").contains("new-item");

            append(page, "accepted", "每行一个");
            assertThat(page.evaluate("() => yicibanEditor.get('elementRegistry').get('new-item-two').businessObject"
                            + ".get('camunda:modelerTemplate')"))
                    .isEqualTo("org.yiciban.item-each");
            assertThat(ids(page)).contains("new-item-two");
            assertThat(page.evaluate("() => yicibanEditor.get('elementRegistry').get('new-item-two').businessObject"
                            + ".loopCharacteristics.get('camunda:elementVariable')"))
                    .isEqualTo("row");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/drawn-ids-1440.png")));
        }
    }

    @Test
    void theLimitOfTheWholeCaseIsDrawnInOneStepAsTheCheckTakesIt() {
        try (Visit visit = drawing("street-stall", "zh-CN")) {
            Page page = visit.page();
            List<String> before = ids(page);
            page.evaluate(REMOVE, "on-bundle-limit");
            await().atMost(PATIENCE).until(() -> findings(page).contains("整件"));
            page.locator(".djs-palette [aria-label='整件事期限']").click();
            page.mouse().move(700, 520);
            page.mouse().move(720, 560);
            page.mouse().click(720, 560);
            assertThat(ids(page)).containsExactlyInAnyOrderElementsOf(before);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/drawn-limit-1440.png")));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.locator("[data-count]").textContent())
                            .as(findings(page))
                            .isEqualTo("没有发现问题"));
            page.locator("[data-undo]").click();
            assertThat(ids(page)).as("one press").doesNotContain("on-bundle-limit", "record-overdue");
        }
    }

    @Test
    void aMadeUpIdIsExchangedAndAConditionIsChosen() {
        try (Visit visit = drawing("restaurant-opening", "en")) {
            Page page = visit.page();
            assertThat(
                            String.valueOf(
                                    page.evaluate(
                                            "() => [...document.querySelectorAll('.djs-palette .entry')].map(e => e.ariaLabel).join()")))
                    .contains("Item", "Public notice", "Limit of the case")
                    .doesNotContainPattern("\\p{IsHan}");
            page.evaluate("() => { const e = yicibanEditor; e.get('modeling').updateProperties("
                    + "e.get('elementRegistry').get('delivery'), { id: 'Activity_0abc12d' }); }");
            Locator mend = page.locator("[data-findings] .mend").first();
            await().atMost(PATIENCE).until(() -> mend.count() > 0);
            assertThat(findings(page)).doesNotContain("null");
            String proposed = mend.textContent().replace("Call it ", "");
            mend.click();
            assertThat(ids(page)).contains(proposed).doesNotContain("Activity_0abc12d");

            page.evaluate("() => { const e = yicibanEditor; const flow = e.get('elementRegistry').find("
                    + "one => one.businessObject.conditionExpression?.body?.includes('publicGathering'));"
                    + " e.get('selection').select(flow); window.flow = flow; }");
            Locator group = page.locator("[data-group-id='group-CamundaPlatform__Condition']");
            group.locator(".bio-properties-panel-group-header").click();
            Locator known = group.locator("select").first();
            assertThat(known.inputValue()).isEqualTo("${publicGathering}");
            known.selectOption("${hasSignboard}");
            assertThat(page.evaluate("() => window.flow.businessObject.conditionExpression.body"))
                    .isEqualTo("${hasSignboard}");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/drawn-condition-1440.png")));
        }
    }
}
