package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.migration.MigrationWork;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.ports.LimitTimers;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;

/**
 * From a few words to a case: a modeller begins a service in the browser, sees an error and takes it back, puts a field into
 * its form, tries a case over a holiday and submits; somebody else reads what is changed and publishes; a citizen applies,
 * without a restart. The second release promises less and asks one more agency, and the case that runs follows it.
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
            type(modeller, "authority", "云政办〔2026〕3号");
            modeller.page().locator("#leadAgency").selectOption("urban");
            modeller.click("button[name=add]");
            item(modeller, 0, "market-place", "场地备案", "urban", "3");
            item(modeller, 1, "market-power", "临时用电", "fire", "2");
            GuidePictures.take(modeller.page(), "begin", "h1");
            modeller.click("#begin");
            Page page = modeller.page();
            page.waitForSelector("[data-drawn]");
            long id = Long.parseLong(page.url().replaceAll(".*/", ""));

            page.evaluate(
                    "id => yicibanEditor.get('modeling').removeElements([yicibanEditor.get('elementRegistry').get(id)])",
                    "market-power");
            saved(page);
            assertThat(page.locator("[data-findings]").innerText()).contains("market-power");
            GuidePictures.take(page, "draw", "h1");
            page.locator("[data-undo]").click();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            page.locator("[data-findings]").innerText())
                    .doesNotContain("错误"));

            ModellersHands.addsAField(modeller, id, "forms/bundles/night-market.form", "market-place");
            modeller.click("a[href$='/rehearsal']");
            page.locator("#day").fill("2026-09-30");
            page.locator("input[name='_days.fire']").fill("1");
            modeller.click("#try");
            assertThat(page.locator("#story").innerText())
                    .contains("已办结 · 准予", "场地备案", "2026-09-30 – 2026-09-30")
                    .as("the next working day comes after the holidays")
                    .contains("临时用电", "2026-10-08");
            GuidePictures.take(page, "try", "#story");

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
                    .as("a new service is told as a whole")
                    .contains("这是一项新的服务", "场地备案", "临时用电");
            assertThat(publisher.page().locator("main").textContent())
                    .as("its files are folded below")
                    .contains("bpmn/night-market.yaml", "bpmn/catalogue/items/market-power.yaml");
            publisher.open("/models/drafts/" + id);
            publisher.click("#review");
            GuidePictures.take(publisher.page(), "review", "h1");
            publisher.click("#read");
            publisher.click("#publish");
            assertThat(publisher.page().locator("#state").textContent()).isEqualTo("已发布");

            String number = town.application("citizen", "night-market").is(201).text("caseNumber");
            publisher.open("/workbench");
            assertThat(publisher.page().locator("#services").innerText()).contains("摆夜市一件事", "第 1 版");

            accepted(town, new CaseNumber(number));
            Instant promised = due(town, number);
            published(town, secondRelease(modeller), modeller, publisher);
            isForeseen(town, number);
            follows(town, publisher);

            assertThat(due(town, number)).isBefore(promised);
            assertThat(town.get("citizen", "/api/v1/cases/" + number).raw()).contains("newer release");
        }
    }

    /** Those who check it find nothing missing. */
    private static void accepted(Town town, CaseNumber number) {
        CaseFiles files = town.bean(CaseFiles.class);
        while (files.find(number).orElseThrow().acceptedAt() == null) {
            CaseFile file = files.find(number).orElseThrow();
            await().atMost(PATIENCE)
                    .until(() -> !town.bean(WorkList.class).of(file).isEmpty());
            OpenTask task = town.bean(WorkList.class).of(file).get(0);
            String by = task.role() == Role.CLERK ? "clerk" : task.agency().value();
            town.bean(TaskActions.class)
                    .complete(
                            task.id(),
                            new Completion(
                                    task.step().equals("conclude") ? "accept" : "complete", Map.of(), "", List.of()),
                            town.bean(Accounts.class).find(by).orElseThrow(),
                            Channel.API);
            town.bean(LimitTimers.class).fireAllDue(Instant.now());
        }
    }

    private static Instant due(Town town, String number) {
        return town.bean(CaseFiles.class).find(new CaseNumber(number)).orElseThrow().clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.ITEM_PROMISED
                        && clock.part().key().equals("market-place"))
                .findFirst()
                .flatMap(CaseClock::due)
                .orElseThrow();
    }

    /** A shorter promise for one item, typed into its sheet; the number of the draft. */
    private static long secondRelease(Visit modeller) {
        modeller.open("/workbench");
        modeller.click("form[action$='/night-market/drafts'] button");
        long id = Long.parseLong(modeller.page().url().replaceAll(".*/", "").replaceAll("[?].*", ""));
        modeller.open("/workbench/drafts/" + id + "?as=text&path=bpmn/catalogue/items/market-place.yaml");
        String sheet = modeller.page().locator("#text").inputValue();
        modeller.page().locator("#text").fill(sheet.replace("limit: 3WD", "limit: 2WD"));
        modeller.click("#save");
        modeller.open("/workbench/drafts/" + id + "?path=bpmn/catalogue/items/market-place.yaml");
        GuidePictures.take(modeller.page(), "sheet", "h1");
        modeller.open("/workbench/drafts/" + id + "/changes");
        GuidePictures.take(modeller.page(), "changes", "h1");
        ModellersHands.addsABranch(modeller, id, "night-market");
        return id;
    }

    private static void published(Town town, long id, Visit modeller, Visit publisher) {
        modeller.open("/models/drafts/" + id);
        modeller.click("#try");
        assertThat(town.tried(id).text("run")).isEqualTo("OK");
        modeller.open("/models/drafts/" + id);
        modeller.click("#submit");
        publisher.open("/models/drafts/" + id);
        publisher.click("#review");
        publisher.click("#read");
        publisher.click("#publish");
        assertThat(publisher.page().locator("#state").textContent()).isEqualTo("已发布");
    }

    /** Programs see what the page shows; what they mistype moves nothing. */
    private static void isForeseen(Town town, String number) {
        String migrations = "/api/v1/models/bundles/night-market/migrations";
        for (String mistyped : List.of("preview=", "preview=1", "preview=yes", "perview=true")) {
            town.post("publisher", migrations + "?" + mistyped, Map.of()).is(422);
        }
        for (String asked : List.of(migrations, migrations + "?preview=true")) {
            for (String strange : List.of("nope", "110101199001011237")) {
                town.post("publisher", asked, Map.of("cases", List.of(strange))).refuses(422, strange);
                town.post("publisher", asked, Map.of("cases", List.of(number, strange)))
                        .refuses(422, strange);
            }
            town.post("publisher", asked, Collections.singletonMap("cases", null))
                    .refuses(422, "leave the list out");
            town.post("publisher", asked, Map.of("cases", List.of())).refuses(422, "leave the list out");
        }
        assertThat(town.post("publisher", migrations + "?preview=true", Map.of())
                        .is(200)
                        .raw())
                .contains(number, "\"verdict\":\"MOVES\"", "\"offered\":[\"Register of stalls\"]");
    }

    private static void follows(Town town, Visit publisher) {
        publisher.open("/workbench/services/night-market");
        publisher.click("a[href$='/migration']");
        assertThat(publisher.page().locator("#cases").innerText()).contains("可以转", "场地备案", "承诺期限");
        GuidePictures.take(publisher.page(), "migrate", "h1");
        publisher.click("button[name=all]");
        assertThat(publisher.page().locator("#run").innerText()).contains("正在转换");
        town.bean(MigrationWork.class).look();
        publisher.open("/workbench/services/night-market/migration");
        assertThat(publisher.page().locator("#run").innerText()).contains("已完成", "已转 1 件");
        assertThat(publisher.page().locator("main").innerText()).contains("所有在办件都已经按最新版本办理");
    }
}
