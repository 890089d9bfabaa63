package org.yiciban.casefile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.items.Decisions;
import org.yiciban.casefile.states.CaseStatus;

/** The window hands over in a browser: what is ticked, and the fields that belong to the mode. */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:delivery;DB_CLOSE_DELAY=-1")
class DeliveryPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void oneGoesByPostAndTheOtherIsHandedOver(int width) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .onPaper()
                .receivedOn("2026-03-02T10:00")
                .accepted()
                .until("the hand-over", one -> one.task("hand-over", null).isPresent());
        String first = Decisions.undelivered(scenario.file()).get(0).key().toString();
        int all = Decisions.undelivered(scenario.file()).size();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("clerk");
            open(visit, scenario);
            assertThat(page.locator("#results tbody tr").count()).isEqualTo(all);
            assertThat(page.locator("main").innerText()).doesNotContain("500103199001010010");
            visit.sound("hand-over-" + width);
            // by the mode, without a request
            page.check("[name=_outcome][value=served]");
            choose(page, "mode", "mail");
            assertThat(page.locator("[name=trackingNumber]")).isVisible();
            assertThat(page.locator("[name=recipientIdNumber]")).not().isVisible();
            page.check("[name=results][value='" + first + "']");
            page.fill("[name=recipient]", "林晓");
            page.fill("[name=carrier]", "EMS");
            page.fill("[name=trackingNumber]", "1234567890");
            page.fill("[name=sentOn]", "2026-03-02");
            visit.sound("hand-over-post-" + width);
            finish(page);

            open(visit, scenario);
            assertThat(page.locator("#results").innerText()).contains("1234567890");
            page.check("[name=_outcome][value=served]");
            choose(page, "mode", "direct");
            choose(page, "receivedBy", "applicant");
            page.fill("[name=recipient]", "王强");
            choose(page, "recipientIdKind", "id-card");
            page.fill("[name=recipientIdNumber]", "110101199003070134");
            for (Locator tick : page.locator("[name=results]").all()) {
                tick.check();
            }
            finish(page);
            assertThat(page.locator("[data-error-summary]").innerText()).contains("不得把结果交给他人");
            visit.sound("hand-over-wrong-" + width);
            page.fill("[name=recipient]", "林晓");
            page.fill("[name=recipientIdNumber]", "500103199001010010");
            finish(page);

            open(visit, scenario);
            page.check("[name=_outcome][value=arrived]");
            assertThat(page.locator("[name=arrivedOn]")).isVisible();
            page.check("[name=results][value='" + first + "']");
            page.fill("[name=arrivedOn]", "2026-03-02");
            choose(page, "receivedBy", "applicant");
            page.fill("[name=recipient]", "林晓");
            finish(page);
        }
        assertThat(scenario.settled().view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    private static void open(Visit visit, CaseScenario scenario) {
        visit.open("/window/tasks/"
                + scenario.settled().task("hand-over", null).orElseThrow().id());
    }

    private static void choose(Page page, String name, String value) {
        page.locator("select[name=" + name + "]").selectOption(value);
    }

    private static void finish(Page page) {
        page.locator(".decide button.btn").first().click();
    }
}
