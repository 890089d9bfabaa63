package org.yiciban.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Papers;
import org.yiciban.Visit;
import org.yiciban.casefile.application.Application;
import org.yiciban.draft.Drafts;

/** Somebody fills in for another and says by what authority. */
@PortalTest
class AgentPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private Drafts drafts;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void actsForAnotherWithAuthority(boolean scripts) {
        try (Visit visit = CHROMIUM.visit(port, scripts ? 360 : 1280, scripts)) {
            Page page = visit.page();
            visit.open("/apply/new?bundle=company-start-up&needBank=false&needInvoice=false&hasEmployees=false");
            visit.login("citizen2");
            visit.sound("applicant-" + scripts);
            assertThat(page.locator("#mandate-until")).isHidden();
            page.locator("[name=by][value=AGENT]").check();
            page.locator("#applicant-name").fill("林晓");
            page.locator("#applicant-idNumber").fill("500103199001010010");
            visit.click("main form .btns button");
            assertThat(page.locator("#mandate-until-error")).hasCount(1);
            assertThat(page.locator("#mandate-paper-error")).hasCount(1);
            assertThat(page.locator("#applicant-name")).hasValue("林晓");
            visit.sound("applicant-error-" + scripts);
            page.locator("#mandate-until").fill("2099-12-31");
            page.locator("[name=scopeWithdraw]").check();
            page.locator("#mandate-paper").setInputFiles(new FilePayload("授权委托书.pdf", "application/pdf", Papers.pdf()));
            visit.click("main form .btns button");

            String id = page.url().replaceAll(".*/apply/([^/]+)/.*", "$1");
            Application application =
                    drafts.find(id, office.account("citizen2")).orElseThrow().application("990101");
            assertThat(application.mandate().scope()).containsExactly("APPLY", "WITHDRAW");
            assertThat(application.mandate().paper()).isNotEmpty();
            visit.open("/apply/" + id + "/summary");
            assertThat(page.locator("main")).containsText("授权委托书.pdf · 有效期至 2099-12-31");
        }
    }
}
