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

/** Cases are found, and what is late is seen, on wide and narrow screens, by keys, in both languages. */
@WindowTest
class CaseListPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Test
    void aNameThatIsTypedFindsTheCaseAndStandsInNoAddress() {
        String number = counter.received();
        for (int width : List.of(1280, 360)) {
            try (Officer clerk = new Officer(CHROMIUM, port, width, "clerk")) {
                Page page = clerk.page();
                clerk.visit().open("/window/cases");
                clerk.visit().sound("cases-" + width);
                page.locator("#applicant").fill("林　晓");
                page.locator("#number").fill(number.substring(0, 8) + " " + number.substring(8));
                page.locator("#number").press("Enter");
                page.waitForURL("**/window/cases?*");
                assertThat(page.url()).contains("kept=").doesNotContain("%E6").doesNotContain("林");
                clerk.visit().sound("cases-found-" + width);
                assertThat(page.locator("#applicant")).hasValue("林　晓");
                assertThat(page.locator("tbody tr")).hasCount(1);
                assertThat(page.locator("tbody tr")).containsText("林*");
                String address = page.url();
                clerk.visit().click("tbody a");
                assertThat(page.url()).endsWith("/window/cases/" + number);
                try (Officer another = new Officer(CHROMIUM, port, width, "clerk")) {
                    another.visit().open(address.substring(address.indexOf("/window")));
                    assertThat(another.page().locator("[role=alert]")).containsText("请重新输入");
                    assertThat(another.page().locator("tbody tr")).hasCount(0);
                }
            }
        }
    }

    @Test
    void aWholeNumberOfAPersonFindsTheCaseAndStandsInNoAddress() {
        String number = counter.received();
        for (int width : List.of(1280, 360)) {
            try (Officer clerk = new Officer(CHROMIUM, port, width, "clerk")) {
                Page page = clerk.page();
                clerk.visit().open("/window/cases?lang=" + (width == 360 ? "en" : "zh-CN"));
                page.locator("#number").fill(number);
                page.locator("#person").fill("500103199001010011");
                page.locator("#person").press("Enter");
                page.waitForSelector("[data-error-summary]");
                clerk.visit().sound("cases-person-refused-" + width);
                assertThat(page.locator("#person-error")).isVisible();
                page.locator("#person").fill("５００１０３ 19900101 0010");
                page.locator("#person").press("Enter");
                page.waitForURL("**/window/cases?*kept=*");
                assertThat(page.url()).doesNotContain("0010", "person");
                assertThat(page.locator("tbody tr")).hasCount(1);
                clerk.visit().sound("cases-person-" + width);
                assertThat(page.locator("main").innerText()).doesNotContain("??", "window.", "500103");
            }
        }
    }

    @Test
    void whatCannotBeLookedForIsSaidBesideTheFieldAndStaysThere() {
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.page();
            clerk.visit().open("/window/cases");
            page.locator("#number").fill("500103199001010010");
            page.locator(".more > summary").click();
            page.locator("#receivedFrom").fill("2026-11-09");
            page.locator("#receivedTo").fill("2026-11-08");
            page.locator(".seek button").click();
            page.waitForSelector("[data-error-summary]");
            clerk.visit().sound("cases-refused");
            assertThat(page.locator("#number-error")).containsText("不能填写身份证件号码");
            assertThat(page.locator("#receivedTo-error")).containsText("不能早于");
            assertThat(page.locator("#number")).hasValue("500103199001010010");
            assertThat(page.locator("#receivedTo")).hasValue("2026-11-08");
            assertThat(page.url()).endsWith("/window/cases");
        }
    }

    @Test
    void theSupervisorSeesOnArrivalWhatIsLateAndComesToIt() {
        for (String who : List.of("supervisor", "government")) {
            for (int width : List.of(1280, 360)) {
                try (Officer watcher = new Officer(CHROMIUM, port, width, who)) {
                    Page page = watcher.page();
                    watcher.visit().open("/window?lang=en");
                    watcher.visit().sound("arrival-" + who + "-" + width);
                    assertThat(page.locator(".standing")).containsText("Past the promised limit");
                    watcher.visit().click(".standing a");
                    assertThat(page.url()).contains("/window/late?light=DARK_RED");
                    watcher.visit().open("/window/late?days=20&lang=en");
                    watcher.visit().sound("late-" + who + "-" + width);
                    assertThat(page.locator("main").innerText()).doesNotContain("??", "window.");
                }
            }
        }
    }
}
