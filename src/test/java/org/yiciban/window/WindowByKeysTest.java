package org.yiciban.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Keyboard;
import org.yiciban.Visit;

/** A case from the login to an agency's decision, and nobody touches a mouse. */
@WindowTest
class WindowByKeysTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Test
    void aCaseGoesFromTheLoginToADecisionByKeysAlone() {
        String number = counter.received();
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            visit.open("/window");
            Page page = visit.page();
            logsIn(page, "clerk");
            finds(page, number, "预审");
            finishes(page, "材料齐全");
            counter.agenciesFindItComplete(number);
            counter.task("clerk", number, "conclude");
            finds(page, number, "受理决定");
            finishes(page, "予以受理");
            new Keyboard(page).enter(".logout[action$='/logout'] button");

            counter.task("amr", number, "review");
            visit.open("/window");
            logsIn(page, "amr");
            finds(page, number, "审查");
            new Keyboard(page).enter("button[value=sample]");
            finishes(page, "通过");
        }
    }

    private static void logsIn(Page page, String username) {
        Keyboard keys = new Keyboard(page);
        keys.type("#username", username);
        keys.type("#password", "demo");
        page.keyboard().press("Enter");
        page.waitForURL("**/window");
    }

    /** Searches, goes to the first row and claims it. */
    @SuppressWarnings("deprecation") // no other call waits for a page of the same address
    private static void finds(Page page, String number, String step) {
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().press("Control+A");
        page.keyboard().type(number);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.locator(".grid tbody tr")).hasCount(1);
        assertThat(page.locator(".grid tbody tr")).containsText(step);
        page.keyboard().press("j");
        assertThat(page.locator(".grid tbody tr a[href*='/tasks/']").first()).isFocused();
        page.keyboard().press("c");
        page.waitForURL("**/window/tasks/**");
        page.waitForLoadState();
    }

    private static void finishes(Page page, String outcome) {
        Locator outcomes = page.locator("label.out");
        int place =
                outcomes.allInnerTexts().stream().map(String::strip).toList().indexOf(outcome);
        page.keyboard().press(String.valueOf(place + 1));
        assertThat(outcomes.nth(place).locator("input")).isChecked();
        page.keyboard().press("Control+Enter");
        page.waitForSelector("#done");
        assertThat(page.locator("#done")).isFocused();
        assertThat(page.locator("#done")).containsText(outcome);
    }
}
