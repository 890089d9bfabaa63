package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/** One case of a draft, tried by a modeller and by whoever publishes it: what came of it, when, and by which way. */
class RehearsalPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/" + name + ".png")));
    }

    @Test
    void aCaseIsTriedAsSomebodyWishesAndToldWithItsDays() throws IOException {
        try (Town town = Town.inMemory("rehearsal", folder);
                Visit publisher = CHROMIUM.visit(town.port(), 1280, true);
                Visit modeller = CHROMIUM.visit(town.port(), 360, true)) {
            long id = town.create("modeller", Town.sheet("Tried.")).is(201).id();
            int cases = town.get("supervisor", "/api/v1/cases")
                    .is(200)
                    .body()
                    .path("total")
                    .asInt();
            String address = "/workbench/drafts/" + id + "/rehearsal";

            publisher.open("/login");
            publisher.login("publisher");
            publisher.open(address);
            Page page = publisher.page();
            page.locator("#day").fill("2026-09-29");
            page.locator("input[name='_days.urban']").fill("4");
            publisher.click("#try");
            String story = page.locator("#story").innerText();
            assertThat(story).contains("已办结 · 准予", "2026-09-29", "摊位备案", "超期", "办结");
            assertThat(story)
                    .as("two tasks, each four working days, over the holidays of October")
                    .contains("2026-10-15");
            assertThat(page.locator("#late").innerText())
                    .as("a promise that isn't kept is told, and so is that of the whole")
                    .contains("摊位备案：承诺期限", "整件：整件事承诺期限");
            assertThat(page.locator("#strip-file").getAttribute("download")).endsWith(".svg");
            assertThat(page.locator("#strip-file").getAttribute("href"))
                    .isEqualTo(page.locator("img.strip").getAttribute("src"))
                    .startsWith("data:image/svg+xml;base64,");
            page.waitForSelector("[data-case-picture] .state-done");
            publisher.sound("rehearsal-1280");
            picture(page, "rehearsal-1280");

            page.locator("#day").fill("");
            page.locator("input[name='_days.urban']").fill("900");
            publisher.click("#try");
            assertThat(page.locator("#refused").innerText()).contains("0 到 250");
            assertThat(page.locator("input[name='_days.urban']").inputValue())
                    .as("what was typed stays")
                    .isEqualTo("900");
            page.locator("input[name='_days.urban']").fill("4");
            page.locator("input[name='_longer.urban']").fill("251");
            publisher.click("#try");
            assertThat(page.locator("#refused").innerText()).contains("0 到 250");
            page.locator("input[name='_longer.urban']").fill("2");
            page.locator("#way").selectOption("WITHDRAW");
            publisher.click("#try");
            assertThat(page.locator("#story").innerText()).doesNotContain("已办结 · 准予");

            modeller.open("/login");
            modeller.login("modeller");
            modeller.open(address + "?lang=en");
            modeller.click("#try");
            assertThat(modeller.page().locator("#story").innerText())
                    .contains("Documents that would be issued", "Handed in");
            modeller.sound("rehearsal-360");
            picture(modeller.page(), "rehearsal-360");

            assertThat(town.get("supervisor", "/api/v1/cases")
                            .is(200)
                            .body()
                            .path("total")
                            .asInt())
                    .as("no case comes of it")
                    .isEqualTo(cases);
        }
    }

    /** By mouse and keys: a case thought out, tried, kept, run, changed and deleted, and no file written by hand. */
    @Test
    void aCaseThatIsWorthItIsKeptWithTheServiceAndRunAtItsChecks() throws IOException {
        try (Town town = Town.inMemory("scenarios", folder);
                Visit modeller = CHROMIUM.visit(town.port(), 1280, true)) {
            modeller.open("/login");
            modeller.login("modeller");
            modeller.open("/workbench");
            modeller.click("form[action$='/services/restaurant-opening/drafts'] button");
            String id = modeller.page().url().replaceAll(".*/drafts/([0-9]+).*", "$1");
            modeller.open("/workbench/drafts/" + id + "/rehearsal?lang=en");
            Page page = modeller.page();
            int before = page.locator("#scenarios li").count();

            page.locator("summary", new Page.LocatorOptions().setHasText("situation"))
                    .click();
            page.locator("#q-publicGathering-no").check();
            page.locator("#q-area").fill("60");
            page.locator("select[name='_answer.food-permit']").selectOption("DENY");
            page.locator("select[name='_answer.licence-verification']").selectOption("CORRECT");
            page.locator("#day").fill("2026-09-29");
            page.locator("input[name='_holiday.1']").fill("2026-10-09");
            modeller.click("#data");
            assertThat(page.locator("#q-area").inputValue())
                    .as("what was typed stays")
                    .isEqualTo("60");
            page.locator("[name='seats']").fill("many");
            modeller.click("#try");
            assertThat(page.locator("#form .errors").innerText()).contains("Seats");
            page.locator("[name='seats']").fill("20");
            page.locator("[name='kitchenArea']").fill("25");
            modeller.click("#try");
            assertThat(page.locator("#story").innerText()).contains("partly granted");
            modeller.sound("rehearsal-data-1280");
            picture(page, "rehearsal-data-1280");

            modeller.click("#keep-it");
            assertThat(page.locator("#refused").innerText()).contains("Write a name");
            assertThat(page.locator("#story").count())
                    .as("what came stays beside the refusal")
                    .isEqualTo(1);
            page.locator("#name-zh").fill("小馆不予");
            page.locator("#name-en").fill("Small shop, refused");
            modeller.click("#keep-it");
            assertThat(page.locator("#scenarios li").count()).isEqualTo(before + 1);
            modeller.open("/workbench/drafts/" + id + "?path=bpmn/restaurant-opening.scenarios.yaml");
            String file = page.locator("textarea").first().inputValue();
            assertThat(file)
                    .startsWith("# Run at every check")
                    .contains("- id: small-shop-refused\n", "- id: small-shop-refused-2\n", "zh: 小馆不予")
                    .contains("  situation:\n    publicGathering: false\n    area: 60\n")
                    .contains("  data:\n    kitchenArea: 25\n    seats: 20\n")
                    .contains("food-permit: deny", "licence-verification: correct", "- '2026-10-09'")
                    .contains("outcome: partly-granted", "outcome: denied");

            modeller.open("/workbench/drafts/" + id + "/rehearsal");
            modeller.click("#scenarios button[value='small-shop-refused-2'][name='_run']");
            assertThat(page.locator("#story").innerText())
                    .contains("partly granted")
                    .doesNotContain("expected was");
            assertThat(page.locator("[name='seats']").inputValue()).isEqualTo("20");
            page.locator("select[name='_answer.food-permit']").selectOption("GRANT");
            page.locator("select[name='_answer.fire-inspection']").selectOption("DENY");
            modeller.click("#try");
            assertThat(page.locator("#story").innerText()).contains("isn’t part of this case", "the whole file");
            modeller.click("#keep-it");
            assertThat(page.locator("#scenarios li").count()).isEqualTo(before + 1);
            modeller.click("#scenarios button[value='small-shop-refused-2'][name='_scenario']");
            assertThat(page.locator("#scenarios li").count()).isEqualTo(before);
            modeller.sound("scenarios-1280");
            picture(page, "scenarios-1280");
            completed(modeller, "/workbench/drafts/" + id);
        }
    }

    /** A sample that its form doesn't take is completed on the form, and what the form doesn't ask stays. */
    private static void completed(Visit modeller, String draft) {
        Page page = modeller.page();
        String text = draft + "?path=forms/bundles/restaurant-opening.sample.json&as=text";
        modeller.open(text);
        String before = page.locator("textarea").first().inputValue();
        page.locator("textarea").first().fill(before.replace("\"seats\": 60,", ""));
        modeller.click("#save");
        modeller.open(draft + "?path=forms/bundles/restaurant-opening.sample.json");
        assertThat(page.locator("[name='tradeName'], [name='seats']").count())
                .as("filled in as people see it, not as text")
                .isPositive();
        assertThat(page.locator(".errors").innerText()).contains("Seats");
        page.locator("[name='seats']").fill("many");
        modeller.click("#keep");
        assertThat(page.locator(".errors").innerText()).contains("Seats");
        page.locator("[name='seats']").fill("55");
        modeller.click("#keep");
        assertThat(page.locator("#saved").count()).isEqualTo(1);
        modeller.sound("sample-1280");
        picture(page, "sample-1280");
        modeller.open(text);
        assertThat(page.locator("textarea").first().inputValue().replaceAll("\\s", ""))
                .isEqualTo(before.replace("\"seats\": 60,", "")
                        .replaceAll("\\s", "")
                        .replace("\"truthful\":true", "\"truthful\":true,\"seats\":55"));
    }
}
