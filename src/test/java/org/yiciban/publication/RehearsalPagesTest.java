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
            page.locator("input[name='days.urban']").fill("4");
            publisher.click("#rehearse button");
            String story = page.locator("#story").innerText();
            assertThat(story).contains("已办结 · 准予", "2026-09-29", "摊位备案", "超期", "办结");
            assertThat(story)
                    .as("two tasks, each four working days, over the holidays of October")
                    .contains("2026-10-15");
            page.waitForSelector("[data-case-picture] .state-done");
            publisher.sound("rehearsal-1280");
            picture(page, "rehearsal-1280");

            page.locator("#day").fill("");
            page.locator("#way").selectOption("DENY");
            publisher.click("#rehearse button");
            assertThat(page.locator("#refused").innerText()).contains("请选择哪个事项不予办理");
            assertThat(page.locator("input[name='days.urban']").inputValue())
                    .as("what was typed stays")
                    .isEqualTo("4");
            page.locator("#way").selectOption("WITHDRAW");
            publisher.click("#rehearse button");
            assertThat(page.locator("#story").innerText()).doesNotContain("已办结 · 准予");

            modeller.open("/login");
            modeller.login("modeller");
            modeller.open(address + "?lang=en");
            modeller.click("#rehearse button");
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
}
