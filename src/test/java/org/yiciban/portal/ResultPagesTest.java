package org.yiciban.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.shared.CaseNumber;

/** A finished case says on top what came of it: each result by name and number, to copy, to look at and to print. */
@PortalTest
class ResultPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Test
    void theApplicantSeesCopiesAndOpensWhatHeGot() {
        CaseNumber number = office.received("citizen2");
        office.toTheEnd(number);
        for (int width : List.of(1280, 360)) {
            try (Visit visit = CHROMIUM.visit(port, width, true)) {
                visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
                visit.open("/login");
                visit.login("citizen2");
                visit.open("/my/cases");
                assertThat(visit.page().locator(".svc a[href$='" + number + "']"))
                        .containsText("营业执照");
                visit.sound("my-results-" + width);
                visit.click(".svc a[href$='" + number + "']");
                visit.sound("results-" + width);
                Page page = visit.page();
                Locator results = page.locator("section.results");
                assertThat(results).containsText("您拿到了");
                assertThat(results).containsText("统一社会信用代码");
                Locator code = results.locator(".value").first();
                results.locator(".copy").first().focus();
                page.keyboard().press("Enter");
                assertThat(results.locator("[role=status]")).hasText("已复制");
                assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                        .isEqualTo(code.textContent());
                visit.click("section.results a");
                assertThat(page.locator("article.official").first()).containsText(number.value());
                page.locator("[data-print]").isVisible();
            }
        }
    }

    @Test
    void theOfficerSeesTheResultsOfHisOwnItemsAndEverythingWorksWithoutAScript() {
        CaseNumber number = office.received("citizen");
        office.toTheEnd(number);
        try (Visit visit = CHROMIUM.visit(port, 1280, false)) {
            visit.open("/login");
            visit.login("amr");
            visit.open("/window/cases/" + number + "?lang=en");
            Locator results = visit.page().locator("section.results");
            assertThat(results).containsText("Results that were issued");
            assertThat(results).containsText("Unified social credit code");
            assertThat(results.locator(".copy").first().isVisible()).isFalse();
        }
        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            visit.open("/login");
            visit.login("clerk");
            visit.open("/window/cases/" + number);
            visit.sound("window-results-360");
            assertThat(visit.page().locator("section.results")).containsText("已办出的结果");
        }
    }
}
