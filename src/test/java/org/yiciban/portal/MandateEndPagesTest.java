package org.yiciban.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.shared.CaseNumber;

/** A principal ends the mandate on the page of his case, or at the window; the agent is told so when he comes again. */
@PortalTest
class MandateEndPagesTest {

    private static final Applicant PRINCIPAL =
            new Applicant(Applicant.Kind.PERSON, "林晓", "500103199001010010", "13800000000", null, "zh-CN");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void thePrincipalEndsIt(int width) {
        CaseNumber number = office.receivedByAgent("citizen2", PRINCIPAL);
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/apply/receipt/" + number);
            visit.login("citizen");
            String before = page.locator("#query-code").innerText().strip();
            visit.open("/track/" + number);
            page.locator("#mandate summary").click();
            visit.sound("mandate-end-" + width);
            visit.click("#mandate button");
            assertThat(page.locator("#query-code").innerText().strip())
                    .hasSize(13)
                    .isNotEqualTo(before);
            visit.open("/track/" + number);
            assertThat(page.locator("#mandate")).hasCount(0);
        }
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/my/cases");
            visit.login("citizen2");
            visit.open("/track/" + number);
            assertThat(visit.page().locator("main")).containsText("被委托人终止");
            visit.sound("mandate-over-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void theWindowEndsItForWhoStandsThere(int width) {
        CaseNumber number = office.receivedByAgent("citizen2", PRINCIPAL);
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/window/cases/" + number + "/claim");
            visit.login("clerk");
            page.locator("[name=act][value=mandate]").check();
            page.locator("#presence-name").fill("某人");
            page.locator("#presence-document").selectOption("PASSPORT");
            page.locator("#presence-number").fill("1");
            page.locator("#presence-authority").fill("。");
            visit.click("main form .btns button");
            for (String field : new String[] {"name", "number", "authority"}) {
                assertThat(page.locator("#presence-" + field + "-error")).hasCount(1);
            }
            assertThat(page.locator("#presence-name")).hasValue("某人");
            assertThat(page.locator("#presence-number")).hasValue("1");
            assertThat(page.locator("#presence-authority")).hasValue("。");
            visit.sound("mandate-window-" + width);
            page.locator("#presence-name").fill("林晓");
            page.locator("#presence-document").selectOption("ID_CARD");
            page.locator("#presence-number").fill("500103199001010010");
            page.locator("#presence-authority").fill("");
            visit.click("main form .btns button");
            assertThat(page.url()).endsWith("/receipt");
        }
    }
}
