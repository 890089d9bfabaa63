package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;

/** The guide of a guest house asks for several services, for a day, and for seats where meals are served. */
@CasePagesTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:questions;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/questions/bundles"
        })
class QuestionsTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    private CaseScenario house() {
        return scenarios.aCase().of("guest-house");
    }

    private static List<String> items(CaseScenario scenario) {
        return scenario.finishedWell().view().items().stream()
                .map(item -> item.code().value())
                .toList();
    }

    @Test
    void whatIsNotAskedHoldsNothingAndTheModelGoesTheOtherWay() {
        CaseScenario scenario =
                house().where("seats", 40).receivedOn("2026-09-01T10:00").accepted();

        assertThat(items(scenario)).containsExactly("house-filing");
        assertThat(scenario.file().filing().situation()).containsEntry("seats", null);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void severalAnswersAndWhatHangsOnThemChooseTheWay() {
        CaseScenario scenario = house().where("services", List.of("meals", "lodging"))
                .where("seats", 40)
                .receivedOn("2026-09-01T10:00")
                .accepted();

        assertThat(items(scenario)).containsExactlyInAnyOrder("meals-permit", "house-filing");
    }

    @Test
    void aYesOrNoQuestionThatHangsOnOthersDoesSoAlone() {
        CaseScenario scenario = house().where("rural", false)
                .where("heritage", true)
                .receivedOn("2026-09-01T10:00")
                .accepted();

        assertThat(items(scenario)).containsExactlyInAnyOrder("meals-permit", "house-filing");
    }

    @Test
    void theDayChoosesTheLimit() {
        CaseScenario scenario = house().where("opensOn", "2027-02-01")
                .receivedOn("2026-09-01T10:00")
                .accepted();

        assertThat(scenario.file().clocks())
                .filteredOn(clock -> clock.part().key().equals("house-filing"))
                .extracting(clock -> clock.kind() + " " + clock.clock().limit())
                .contains("ITEM_PROMISED 5WD");
    }

    @Test
    void anAnswerThatIsMissingOrWrongIsRefusedAtTheDoor() {
        assertThatThrownBy(() -> house().where("services", List.of("meals"))
                        .receivedOn("2026-09-01T10:00")
                        .accepted())
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .anySatisfy(error -> assertThat(error.field()).isEqualTo("situation.seats")));
        assertThatThrownBy(() -> house().where("opensOn", "2027-02-30")
                        .receivedOn("2026-09-01T10:00")
                        .accepted())
                .isInstanceOf(InvalidInput.class);
    }

    /** The house bears its landlord's name, says the sheet: his applicant reads it, the staff read as much as of any person. */
    @Test
    void aCaseThatIsCalledByAPersonIsMaskedForTheStaff() {
        CaseScenario scenario =
                house().where("seats", 40).receivedOn("2026-09-02T10:00").accepted();

        assertThat(title(scenario, "citizen")).isEqualTo("拾光小院");
        assertThat(title(scenario, "clerk")).isEqualTo("拾**院");
    }

    private String title(CaseScenario scenario, String reader) {
        return scenarios
                .caseQueries
                .view(scenario.number(), Viewer.of(scenarios.account(reader)))
                .title();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void theGuideAsksWhatTheAnswersLeadToAndKeepsThem(int width) {
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/services/guest-house/situation");
            assertThat(page.locator("[name=seats]").count()).isZero();
            page.check("[name=services][value=meals]");
            page.check("[name=services][value=parking]");
            page.click("main form button");
            assertThat(page.locator("[data-error-summary]").count()).isEqualTo(1);
            assertThat(page.locator("#q-opensOn-error").innerText()).contains("请回答这个问题");
            visit.sound("questions-errors-" + width);

            page.fill("[name=opensOn]", "2026-12-01");
            page.fill("[name=seats]", "400");
            page.click("main form button");
            assertThat(page.locator("#q-seats-error").innerText()).contains("1 到 200");
            page.fill("[name=seats]", "40");
            page.click("main form button");
            page.locator(".needed").first().waitFor();
            assertThat(page.locator("[name=services]:checked").count()).isEqualTo(2);
            assertThat(page.locator(".needed").first().innerText()).contains("餐饮许可");
            visit.sound("questions-" + width);

            page.uncheck("[name=services][value=meals]");
            page.click("main form button");
            assertThat(page.locator(".needed").first().innerText()).doesNotContain("餐饮许可");
            page.click("text=按这个情况开始申请");
            assertThat(page.url()).contains("login");

            visit.open("/services/guest-house/situation?show=1&services=lodging,meals&seats=4&rural=true&rural=false");
            assertThat(page.locator("[name=services]:checked").count()).isEqualTo(2);
            assertThat(page.locator("#q-rural-error").innerText()).contains("请选择");
        }
    }

    @Test
    void theDraftKeepsWhatTheGuideAsked() {
        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            visit.open("/apply/new?bundle=guest-house&services=lodging,meals&seats=4&opensOn=2026-12-01&heritage=true");
            visit.login("citizen");
            assertThat(visit.page().locator("[name=services]").inputValue()).isEqualTo("lodging,meals");
            assertThat(visit.page().locator("[name=heritage]").count()).isZero();
            visit.sound("questions-applicant-360");
            visit.open("/apply/new?bundle=guest-house&services=meals&opensOn=2026-12-01");
            assertThat(visit.page().url()).contains("/services/guest-house/situation");
        }
    }

    /** What hangs on an answer comes and goes while the clerk ticks, and what he ticked stays. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void theCounterAsksInOneGo(int width) {
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/window/counter?q=%E6%B0%91%E5%AE%BF");
            visit.login("clerk");
            page.click("main form[method=post] button:has-text('民宿')");
            PlaywrightAssertions.assertThat(page.locator("[name='_q:seats']")).hasCount(0);
            page.check("[name='_q:services'][value=meals]");
            PlaywrightAssertions.assertThat(page.locator("[name='_q:seats']")).hasCount(1);
            page.check("[name='_q:services'][value=parking]");
            page.check("[name='_q:rural'][value=false]");
            page.fill("[name='_q:opensOn']", "2026-12-01");
            PlaywrightAssertions.assertThat(page.locator("[name='_q:heritage']"))
                    .hasCount(2);
            page.fill("[name='_q:seats']", "999");
            page.click("button[value=take-in]");
            PlaywrightAssertions.assertThat(page.locator("#q-seats-error")).containsText("1 到 200");
            PlaywrightAssertions.assertThat(page.locator("[name='_q:services']:checked"))
                    .hasCount(2);
            visit.sound("questions-counter-" + width);
            page.uncheck("[name='_q:services'][value=meals]");
            PlaywrightAssertions.assertThat(page.locator("[name='_q:seats']")).hasCount(0);
        }
    }
}
