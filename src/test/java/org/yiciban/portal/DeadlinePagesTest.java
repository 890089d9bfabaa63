package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/** Dates that explain themselves: the public calculator, the deadlines of a case, and keeping the calendars. */
@PortalTest
class DeadlinePagesTest {

    private static final String NOTICE =
            "{\"year\":2990,\"papers\":[],\"days\":[{\"name\":\"元旦\",\"date\":\"2990-01-01\",\"isOffDay\":true}]}";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"360,true", "1280,false"})
    void theCalculatorAnswersDrawsAndKeepsWhatWasTyped(int width, boolean scripts) {
        try (Visit visit = CHROMIUM.visit(port, width, scripts)) {
            Page page = visit.page();
            visit.open("/calculator");
            page.locator("#from").fill("2026-09-30");
            visit.click("main form button");
            assertThat(page.url()).contains("from=2026-09-30").contains("amount=20");
            assertThat(page.locator(".big-date").innerText()).contains("2026年11月3日 17:30");
            assertThat(page.locator(".cal .makeup").innerText()).contains("10").contains("第3");
            visit.sound("calculator-" + width);

            page.locator("details summary").last().click();
            page.locator("#event-0-type").selectOption("PAUSED");
            page.locator("#event-0-at").fill("2026-10-20");
            page.locator("#event-0-reason").selectOption("EXPERT_REVIEW");
            page.locator("#event-1-type").selectOption("RESUMED");
            page.locator("#event-1-at").fill("2026-10-26");
            visit.click("main form button");
            assertThat(page.locator(".big-date").innerText()).contains("2026年11月9日 17:30");
            assertThat(page.locator(".cal .pause").count()).isEqualTo(6);
            assertThat(page.locator("fieldset").count()).isEqualTo(4);

            page.locator("#event-1-at").fill("2026-10-19");
            visit.click("main form button");
            assertThat(page.locator(".errors").innerText()).contains("不得早于");
            assertThat(page.locator("#event-1-error").innerText()).contains("不得早于");
            assertThat(page.locator("#event-1-at").inputValue()).isEqualTo("2026-10-19");
            visit.sound("calculator-error-" + width);

            page.locator("#amount").fill("0.5");
            visit.click("main form button");
            assertThat(page.locator("#amount-error").innerText()).contains("请填写 1 至 9999 的整数");
            assertThat(page.locator("#amount").inputValue()).isEqualTo("0.5");
        }
    }

    @Test
    void theCalculatorSpeaksEnglish() {
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            visit.open("/calculator?from=2026-11-23T16:30&amount=2&unit=WH&lang=en");
            assertThat(visit.page().locator(".big-date").innerText()).contains("Tue, 24 Nov 2026 10:00");
            assertThat(visit.page().locator("main").innerText()).doesNotContainPattern("\\p{IsHan}");
            visit.sound("calculator-en");
        }
    }

    @ParameterizedTest
    @CsvSource({"360", "1280"})
    void anAdministratorPreviewsAndAdoptsANotice(int width) {
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("admin");
            visit.open("/admin/calendars");
            visit.sound("calendars-" + width);
            page.locator("#text").fill("{\"year\":2990}");
            visit.click("main form button");
            assertThat(page.locator("#text-error").innerText()).contains("日历文件无法读取");
            assertThat(page.locator("#text").inputValue()).contains("2990");
            page.locator("#text").fill(NOTICE.replace("2990", String.valueOf(2980 + width % 7)));
            visit.click("main form button");
            visit.sound("calendar-preview-" + width);
            assertThat(page.locator("main").innerText()).contains("请再核对").contains("没有列出春节");
            visit.click("main form button.btn");
            assertThat(page.url()).endsWith("/admin/calendars");
            assertThat(page.locator("#progress").innerText()).contains("版本");
            page.locator("#withdraw-year").selectOption("2026");
            visit.click("main form[action$='withdrawal/preview'] button");
            visit.sound("calendar-withdrawal-" + width);
            visit.click("main form button.btn");
            assertThat(page.locator("#reason-error").innerText()).contains("请写明撤回的理由");
        }
    }

    @Test
    void aSupervisorMovesTheDemoClock() {
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            visit.open("/login");
            visit.login("supervisor");
            visit.open("/window/clock");
            visit.sound("demo-clock");
            visit.page().locator("#advance").fill("soon");
            visit.click("main form button");
            assertThat(visit.page().locator("#advance-error").innerText()).contains("3WD");
            assertThat(visit.page().locator("#advance").inputValue()).isEqualTo("soon");
        }
    }
}
