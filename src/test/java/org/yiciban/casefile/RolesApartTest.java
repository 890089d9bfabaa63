package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.desk.Recusals;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.Organ;

/** Who may do what in one case: no interest of one's own 回避, and whoever received doesn't decide 受审分离. */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:apart;DB_CLOSE_DELAY=-1")
class RolesApartTest {

    private static final String REASON = "申请人的法定代表人是我的近亲属。";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Recusals recusals;

    @Autowired
    JdbcClient jdbc;

    private CaseScenario accepted(String service) {
        return scenarios.aCase().of(service).receivedOn("2026-09-14T10:00").accepted();
    }

    @Test
    void whoDeclaresAnInterestHandsBackWhatHeHoldsAndTakesNoPartAnyMore() {
        CaseScenario scenario = accepted("company-start-up");
        Account officer = scenarios.account("amr");
        OpenTask review = scenario.task("review", "name-declaration").orElseThrow();
        scenarios.taskActions.claim(review.id(), officer);
        assertThatThrownBy(() -> recusals.declare(review.id(), " ", officer, Channel.WEB))
                .isInstanceOf(InvalidInput.class);

        recusals.declare(review.id(), REASON, officer, Channel.WEB);

        assertThat(scenario.task("review", "name-declaration").orElseThrow().assignee())
                .isNull();
        assertThatThrownBy(() -> scenarios.taskActions.claim(review.id(), officer))
                .isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> scenario.complete(review, "pass", List.of(), officer))
                .isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> recusals.declare(review.id(), REASON, officer, Channel.WEB))
                .as("once is enough")
                .isInstanceOf(ActRefused.class);
        Account colleague = scenarios.account("amr2");
        scenarios.taskActions.claim(review.id(), colleague);
        assertThatThrownBy(() -> scenarios.taskActions.transfer(review.id(), "amr", colleague))
                .as("nobody hands it back to him")
                .isInstanceOf(ActRefused.class);
        assertThat(scenario.view().timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.RECUSED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.text().zh())
                        .as("the applicant reads that, and not why")
                        .contains("回避")
                        .doesNotContain(REASON));
        assertThat(scenarios
                        .aCase()
                        .of("company-start-up")
                        .receivedOn("2026-09-15T10:00")
                        .accepted())
                .as("in other cases he works on")
                .satisfies(other -> scenarios.taskActions.claim(
                        other.task("review", "name-declaration").orElseThrow().id(), officer));
    }

    @Test
    void severalMayWithdrawFromOneCase() {
        CaseScenario scenario = accepted("company-start-up");
        OpenTask review = scenario.task("review", "name-declaration").orElseThrow();
        for (String who : List.of("amr", "amr2")) {
            recusals.declare(review.id(), REASON, scenarios.account(who), Channel.WEB);
        }

        for (String who : List.of("amr", "amr2")) {
            assertThatThrownBy(() -> scenarios.taskActions.claim(review.id(), scenarios.account(who)))
                    .isInstanceOf(ActRefused.class);
        }
        scenario.complete(review, "pass", List.of(), scenarios.account("amr-head"));
        assertThat(scenario.settled().item("name-declaration").granted()).isTrue();
    }

    /** A clerk who took it in at the window and works for the agency by now. */
    @ParameterizedTest
    @CsvSource({"restaurant-opening, food-permit, false", "company-start-up, name-declaration, true"})
    void whoReceivedDecidesOnlyWhatIsDecidedAtOnce(String service, String item, boolean allowed) {
        CaseScenario scenario = accepted(service).untilReviewed(item);
        jdbc.sql("update case_file set channel = 'WINDOW', account = 'clerk' where case_number = ?")
                .param(scenario.number().value())
                .update();
        Account moved = new Account(
                "clerk",
                scenarios.account("clerk").name(),
                new Organ(new AgencyCode("amr"), scenario.file().filing().division()),
                scenarios.account("amr").roles(),
                null,
                null,
                false);
        boolean twoPersons =
                scenario.file().release().item(scenario.item(item).code()).fourEyes();
        if (twoPersons) {
            scenario.finishAs("amr", "review", item, "pass");
        }
        OpenTask decision =
                scenario.task(twoPersons ? "decide" : "review", item).orElseThrow();

        if (allowed) {
            assertThat(scenarios.taskActions.claim(decision.id(), moved).assignee())
                    .isEqualTo("clerk");
        } else {
            assertThatThrownBy(() -> scenarios.taskActions.claim(decision.id(), moved))
                    .isInstanceOf(ActRefused.class);
            assertThatThrownBy(() -> scenario.complete(decision, "grant", List.of(), moved))
                    .isInstanceOf(ActRefused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void anOfficerWithdrawsOnThePageOfHisTask(int width) {
        CaseScenario scenario = accepted("company-start-up");
        OpenTask review = scenario.task("review", "name-declaration").orElseThrow();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr");
            visit.open("/window/tasks/" + review.id());
            page.click("summary:has-text('回避')");
            visit.sound("recusal-" + width);
            page.click("form[action$='/recusal'] button");
            assertThat(page.textContent("main")).contains("请写明与本件的利害关系");
            page.click("summary:has-text('回避')");
            page.fill("#recusal", REASON);
            page.click("form[action$='/recusal'] button");
            assertThat(page.textContent("main")).contains("已申明回避");
        }
        assertThat(scenario.file().isRecused("amr")).isTrue();
        assertThat(Set.of("amr2", "clerk")).noneMatch(scenario.file()::isRecused);
    }

    /** A second notice is an exception: who approves it reads what was asked for the first time, and what is asked now. */
    @Test
    void aSecondNoticeIsApprovedWithTheFirstBesideIt() {
        CaseScenario scenario = scenarios.aCase().of("company-start-up").receivedOn("2026-09-28T10:00");
        checked(scenario, new Defect("proposedName", null, "与已登记的企业名称近似。", "更换字号。", null));
        scenarios.applicants.supplement(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                Map.of("proposedName", "示例市云溪区拾光文化传媒有限公司"),
                List.of(),
                Channel.API);
        scenario.settled();
        checked(scenario, new Defect(null, "premises-proof", "租赁合同缺少出租方签字页。", "补交签字页。", null));
        OpenTask approval = scenario.task("approve-second-notice", null).orElseThrow();

        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("supervisor");
            visit.open("/window/tasks/" + approval.id());
            visit.sound("second-notice-1280");
            assertThat(page.textContent("main")).contains("与已登记的企业名称近似", "租赁合同缺少出租方签字页");
        }
    }

    private static void checked(CaseScenario scenario, Defect defect) {
        scenario.whileOpen("pre-check", task -> {
            boolean lead = task.agency().value().equals("amr");
            scenario.complete(
                    task, lead ? "defects" : "complete", lead ? List.of(defect) : List.of(), scenario.workerOf(task));
        });
        scenario.finish("conclude", null, "correct");
    }
}
