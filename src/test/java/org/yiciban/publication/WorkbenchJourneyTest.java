package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/**
 * From a few words to a case: a modeller begins a service in the browser, sees an error and takes it back, tries a case over a
 * holiday and submits; somebody else reads what is changed and publishes; a citizen applies, without a restart.
 */
class WorkbenchJourneyTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private static void type(Visit visit, String id, String text) {
        visit.page().locator("[id='" + id + "']").fill(text);
    }

    private static void item(Visit visit, int number, String code, String name, String agency, String promised) {
        type(visit, "items-" + number + "-code", code);
        type(visit, "items-" + number + "-name", name);
        visit.page().locator("#items-" + number + "-agency").selectOption(agency);
        type(visit, "items-" + number + "-promised", promised);
    }

    private static void saved(Page page) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page.locator("[data-saved]").getAttribute("data-saved"))
                        .isEqualTo("saved"));
    }

    @Test
    void aServiceIsBegunTriedPublishedBySomebodyElseAndApplied() throws IOException {
        try (Town town = Town.inMemory("workbench-journey", folder);
                Visit modeller = CHROMIUM.visit(town.port(), 1280, true);
                Visit publisher = CHROMIUM.visit(town.port(), 1280, true)) {
            modeller.open("/login");
            modeller.login("modeller");
            modeller.click("#new");
            type(modeller, "key", "night-market");
            type(modeller, "name", "摆夜市一件事");
            modeller.page().locator("#leadAgency").selectOption("urban");
            modeller.click("button[name=add]");
            item(modeller, 0, "market-place", "场地备案", "urban", "3");
            item(modeller, 1, "market-power", "临时用电", "fire", "2");
            modeller.click("#begin");
            Page page = modeller.page();
            page.waitForSelector("[data-drawn]");
            long id = Long.parseLong(page.url().replaceAll(".*/", ""));

            page.evaluate(
                    "id => yicibanEditor.get('modeling').removeElements([yicibanEditor.get('elementRegistry').get(id)])",
                    "market-power");
            saved(page);
            assertThat(page.locator("[data-findings]").innerText()).contains("market-power");
            page.locator("[data-undo]").click();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            page.locator("[data-findings]").innerText())
                    .doesNotContain("错误"));

            modeller.click("a[href$='/rehearsal']");
            page.locator("#day").fill("2026-09-30");
            page.locator("input[name='days.fire']").fill("1");
            modeller.click("#rehearse button");
            assertThat(page.locator("#story").innerText())
                    .contains("已办结 · 准予", "场地备案", "2026-09-30 – 2026-09-30")
                    .as("the next working day comes after the holidays")
                    .contains("临时用电", "2026-10-08");

            modeller.open("/models/drafts/" + id);
            modeller.click("#try");
            assertThat(town.tried(id).text("run")).isEqualTo("OK");
            modeller.open("/models/drafts/" + id);
            modeller.click("#submit");
            assertThat(page.locator("#state").textContent()).isEqualTo("已提交，等待发布");

            publisher.open("/login");
            publisher.login("publisher");
            publisher.open("/models/drafts/" + id);
            publisher.click("a[href$='/changes']");
            assertThat(publisher.page().locator("main").innerText())
                    .contains("这是一项新的服务", "bpmn/night-market.yaml", "bpmn/catalogue/items/market-power.yaml");
            publisher.open("/models/drafts/" + id);
            publisher.click("#publish");
            assertThat(publisher.page().locator("#state").textContent()).isEqualTo("已发布");

            assertThat(town.application("citizen", "night-market").is(201).text("caseNumber"))
                    .isNotEmpty();
            publisher.open("/workbench");
            assertThat(publisher.page().locator("#services").innerText()).contains("摆夜市一件事", "第 1 版");
        }
    }
}
