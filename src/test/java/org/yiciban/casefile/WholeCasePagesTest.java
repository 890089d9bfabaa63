package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.deadline.clock.ClockKind;

/** The clocks of a whole case at the pages of the window: the lead agency stops them, the government extends. */
@CasePagesTest
class WholeCasePagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    private CaseScenario accepted() {
        return accepted("restaurant-opening");
    }

    private CaseScenario accepted(String bundle) {
        return scenarios.aCase().of(bundle).receivedOn("2026-03-02T10:00").accepted();
    }

    private static ClockView statutory(CaseScenario scenario) {
        return scenario.view().clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.BUNDLE_STATUTORY)
                .findFirst()
                .orElseThrow();
    }

    private Visit at(CaseScenario scenario, String username) {
        Visit visit = CHROMIUM.visit(port, 1280, true);
        visit.open("/login");
        visit.login(username);
        visit.open("/window/cases/" + scenario.number() + "/deadlines");
        return visit;
    }

    private static int sends(Page page, String action) {
        Response answer = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("form[action$='/" + action + "'] button").click());
        page.waitForLoadState();
        return answer.status();
    }

    @Test
    void theLeadAgencyStopsTheClocksOfTheWholeCaseAndLetsThemRunAgain() {
        CaseScenario scenario = accepted("restaurant-opening");
        try (Visit visit = at(scenario, "amr");
                Visit colleague = at(scenario, "amr2")) {
            Page page = visit.page();
            assertThat(page.locator("form[action$='/extension']").count()).isZero();
            page.locator("#pause-reason").selectOption("EXPERT_REVIEW");
            page.locator("#pause-days").evaluate("field => field.required = false");
            assertThat(sends(page, "pause")).isEqualTo(422);
            assertThat(page.locator("#refused").innerText()).contains("预计所需的工作日");
            assertThat(page.locator("#pause-reason").inputValue()).isEqualTo("EXPERT_REVIEW");
            page.locator("#pause-days").fill("5");
            assertThat(sends(page, "pause")).isEqualTo(302);
            assertThat(statutory(scenario).paused()).isTrue();
            assertThat(page.locator("main").innerText()).contains("计时暂停，暂无到期日");
            visit.sound("whole-paused");

            // the colleague's page is older than the pause
            colleague.page().locator("#pause-days").fill("5");
            assertThat(sends(colleague.page(), "pause")).isEqualTo(409);
            assertThat(colleague.page().locator("#refused").innerText()).contains("计时已经中止");
            colleague.sound("whole-pause-refused");

            scenarios.parts.clock().set("2026-03-09T10:00");
            assertThat(sends(page, "resumption")).isEqualTo(302);
            assertThat(statutory(scenario).paused()).isFalse();
            assertThat(page.locator("form[action$='/resumption']").count()).isZero();
            assertThat(page.locator(".cal .pause").count()).isPositive();
        }
    }

    @Test
    void theGovernmentExtendsOnceAndKeepsWhatItWrote() {
        CaseScenario scenario = accepted();
        try (Visit visit = at(scenario, "government")) {
            Page page = visit.page();
            assertThat(page.locator("form[action$='/pause']").count()).isZero();
            page.locator("#extension-reason").evaluate("field => field.required = false");
            assertThat(sends(page, "extension")).isEqualTo(422);
            assertThat(page.locator("#refused").innerText()).contains("请写明延期理由");
            assertThat(statutory(scenario).limit()).hasToString("45WD");

            page.locator("#extension-reason").fill("跨部门现场核查尚未结束。");
            assertThat(sends(page, "extension")).isEqualTo(302);
            assertThat(statutory(scenario).limit()).hasToString("60WD");
            assertThat(page.locator("main").textContent()).contains("延长15个工作日，自起算共60个工作日");

            String second = "仍需更多时间，<b>请批准</b>。";
            page.locator("#extension-reason").fill(second);
            assertThat(sends(page, "extension")).isEqualTo(409);
            assertThat(page.locator("#refused").innerText()).contains("期限只能延长一次");
            assertThat(page.locator("#extension-reason").inputValue()).isEqualTo(second);
            visit.sound("whole-extension-refused");
            assertThat(statutory(scenario).limit()).hasToString("60WD");
        }
    }

    @Test
    void theApplicantReadsWhyItIsLateWithoutUnfoldingAnything() {
        CaseScenario scenario = accepted("company-start-up")
                .finish("review", "name-declaration", "pass")
                .then("2026-03-20T09:00");
        scenario.finishWell(scenario.tasks().stream()
                .filter(task -> task.step().equals("explain-delay") && task.item() != null)
                .findFirst()
                .orElseThrow());
        try (Visit visit = CHROMIUM.visit(port, 360, false)) {
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + scenario.number());

            assertThat(visit.page().locator(".agencies").innerText()).contains("超期说明");
            visit.sound("track-late-360");
        }
    }

    /** Sends a form that the page doesn't have, with the page's own token. */
    private static int posts(Page page, CaseScenario scenario, String action, String fields) {
        return (Integer) page.evaluate(
                """
                ([path, body]) => fetch(path, {
                    method: 'POST',
                    headers: {'Content-Type': 'application/x-www-form-urlencoded'},
                    body: body + '&_csrf=' + encodeURIComponent(document.querySelector('[name=_csrf]').value)
                }).then(answer => answer.status)""",
                List.of("/window/cases/" + scenario.number() + "/" + action, fields));
    }

    @Test
    void nobodyElseFindsTheFormsAndNothingPassesWithoutThem() {
        CaseScenario scenario = accepted();
        try (Visit visit = at(scenario, "clerk")) {
            assertThat(visit.page().locator("main form").count()).isZero();
            assertThat(posts(visit.page(), scenario, "pause", "reason=HEARING")).isEqualTo(403);
            assertThat(posts(visit.page(), scenario, "extension", "reason=more"))
                    .isEqualTo(403);
            assertThat(statutory(scenario).paused()).isFalse();
            assertThat(statutory(scenario).limit()).hasToString("45WD");
        }
    }
}
