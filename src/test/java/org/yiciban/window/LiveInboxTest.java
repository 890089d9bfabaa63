package org.yiciban.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;

/** The inbox while colleagues work in it too, and the filters that one keeps. */
@WindowTest
class LiveInboxTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int LAST_DIGIT = 22;

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Test
    void whatColleaguesDoIsToldWithoutMovingARow() {
        // three numbers in a row that differ in their last digit only: other tests leave tasks open too
        String first = counter.received();
        while (first.charAt(LAST_DIGIT) > '6') {
            first = counter.received();
        }
        String second = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk");
                Officer colleague = new Officer(CHROMIUM, port, 1280, "clerk2")) {
            Page page = clerk.page();
            String day = first.substring(0, LAST_DIGIT);
            clerk.visit().open("/window?q=" + day);
            int before = page.locator("tbody tr").count();
            String rows = order(page);
            row(page, second).locator(".pick input").check();
            row(page, second).locator("a[href*='/tasks/']").first().focus();
            double place = row(page, second).boundingBox().y;

            colleague.opens(first, "预审", "");
            counter.received();
            page.evaluate("() => window.dispatchEvent(new Event('focus'))");

            assertThat(page.locator("#news")).isVisible();
            assertThat(page.locator("#news [role=status]")).containsText("新到任务");
            assertThat(row(page, first)).hasClass(java.util.regex.Pattern.compile("taken"));
            assertThat(row(page, first).locator(".holder")).containsText("李强 已认领");
            assertThat(order(page)).isEqualTo(rows);
            assertThat(row(page, second).boundingBox().y).isEqualTo(place);
            assertThat(row(page, second).locator(".pick input")).isChecked();
            assertThat(page.evaluate("() => document.activeElement.closest('tr').dataset.task"))
                    .isEqualTo(row(page, second).getAttribute("data-task"));
            clerk.visit().sound("inbox-news");

            page.keyboard().press("r");
            page.waitForFunction("() => document.getElementById('news').hidden");
            assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(Math.min(20, before));
            assertThat(page.url()).contains("q=" + day);
        }
    }

    @Test
    void aFilterIsKeptUnderANameCountedAndLetGo() {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.page();
            clerk.visit().open("/window?queue=OPEN&q=" + number);
            assertThat(page.locator(".views li a b").first()).hasText("1");
            page.locator(".keep summary").click();
            page.locator("#view-name").fill("今天的企业开办");
            clerk.presses(".keep button");
            assertThat(page.locator(".kept a[aria-current]")).containsText("今天的企业开办");
            clerk.visit().open("/window");
            Locator kept = page.locator(".kept a");
            assertThat(kept.locator("b")).hasText("1");
            clerk.visit().sound("inbox-views");
            kept.click();
            assertThat(page.locator("#q")).hasValue(number);
            assertThat(page.locator("tbody tr")).hasCount(1);
            clerk.presses(".kept button");
            assertThat(page.locator(".kept")).hasCount(0);
        }
    }

    private static Locator row(Page page, String number) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(number));
    }

    private static String order(Page page) {
        return page.locator("tbody tr")
                .evaluateAll("rows => rows.map(row => row.dataset.task).join()")
                .toString();
    }
}
