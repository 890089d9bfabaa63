package org.yiciban.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;

/** The pages of the window in a real browser: they are sound, and defects are typed once. */
@WindowTest
class WindowJourneyTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void inboxTaskAndCaseAreSound(int width) {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, width, "clerk")) {
            clerk.visit().sound("inbox-" + width);
            clerk.opens(number, "预审", "");
            clerk.page().locator("#defects-add").click();
            clerk.visit().sound("task-" + width);
            clerk.visit().open("/window/cases/" + number);
            clerk.visit().sound("case-" + width);
            clerk.visit().open("/window?q=nothing-is-called-so");
            clerk.visit().sound("inbox-empty-" + width);
        }
    }

    @Test
    void aDefectIsTypedOnceAndNothingGetsLostByAnError() {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.opens(number, "预审", "").page();
            page.locator("#defects-add").click();
            page.locator("#defect-wrong-0").fill("租赁合同缺少签字页");
            page.locator("#defect-asked-0").fill("补交签字页");
            assertThat(clerk.chooses("需要补正").submits()).isEqualTo(422);
            assertThat(page.locator(".errors a").first().getAttribute("href")).isEqualTo("#defect-target-0");
            assertThat(page.locator("#defect-target-0-error").count()).isEqualTo(1);
            assertThat(page.locator("#defect-wrong-0").inputValue()).isEqualTo("租赁合同缺少签字页");
            clerk.visit().sound("task-error");
            page.locator("#defect-target-0")
                    .selectOption(page.locator("#defect-target-0 option").nth(1).getAttribute("value"));
            assertThat(clerk.submits()).isEqualTo(302);
            assertThat(page.locator("#done").textContent()).contains("需要补正");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/window/tasks/nonsense,404",
        "/window/cases/nonsense,404",
        "/window?page=x&queue=y&light=z&bundle=%25,422"
    })
    void nonsenseIsAnsweredInWords(String path, int status) {
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            assertThat(clerk.visit().open(path)).isEqualTo(status);
            assertThat(clerk.page().locator("main").innerText()).isNotBlank();
            // no way back to what isn't there
            assertThat(clerk.page().locator("main a[href*=nonsense]").count()).isZero();
            clerk.visit().sound("nonsense-" + status);
        }
    }
}
