package org.yiciban.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;

/** The window for whoever has no mouse, enlarges four times, or reads English. */
@WindowTest
class EverybodysWindowTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Test
    void atFourTimesTheSizeNothingIsLostOrScrollsSideways() {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 320, "clerk")) {
            Page page = clerk.page();
            clerk.visit().open("/window?q=" + number);
            clerk.visit().sound("inbox-320");
            clerk.opens(number, "预审", "");
            clerk.visit().sound("task-320");
            clerk.presses("#defects-add");
            clerk.visit().sound("task-320-defect");
            for (String path : List.of(
                    "/window/cases/" + number,
                    "/window/cases/" + number + "/deadlines",
                    "/window/settings",
                    "/window/settings/phrases",
                    "/window/settings/substitutes",
                    "/window/settings/password")) {
                clerk.visit().open(path);
                clerk.visit().sound("at-320" + path.replaceAll("[^a-z]", "-"));
            }
            clerk.opens(number, "预审", "");
            clerk.finishes("材料齐全");
            assertThat(page.url()).contains("/window");
        }
    }

    @Test
    void aTaskIsDoneByTheTabKeyAndTheSpaceBarAlone() {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.page();
            clerk.visit().open("/window?q=" + number);
            tabTo(page, ".do form button");
            page.keyboard().press("Enter");
            page.waitForURL("**/window/tasks/**");
            page.waitForFunction("() => document.readyState === 'complete'");
            tabTo(page, "#outcome-0");
            page.keyboard().press("Space");
            tabTo(page, ".decide button.btn");
            page.keyboard().press("Enter");
            page.waitForSelector("#done");
            assertThat(page.locator("#done")).containsText("材料齐全");
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int pressed = 0; pressed < 120; pressed++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("the tab key never comes to " + selector);
    }

    @Test
    void everyPageOfTheWindowSpeaksEnglish() {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.page();
            clerk.opens(number, "预审", "");
            String task = page.url().substring(page.url().indexOf("/window"));
            for (String path : List.of(
                    "/window",
                    task,
                    "/window/cases/" + number,
                    "/window/settings",
                    "/window/settings/phrases",
                    "/window/settings/password",
                    "/window/settings/substitutes")) {
                clerk.visit().open(path + "?lang=en");
                assertThat(page.locator("html")).hasAttribute("lang", "en");
                assertThat(page.locator("main").innerText()).as(path).doesNotContain("??", "window.");
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(java.nio.file.Path.of("target/pages/en" + path.replaceAll("[^a-z]", "-") + ".png")));
            }
        }
    }
}
