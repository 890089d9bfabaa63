package org.yiciban.casefile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Papers;
import org.yiciban.Visit;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.identity.account.Account;

/**
 * A supplement that lay in the tray is recorded on the pages of the window and decided about by the head of the lead agency.
 * In a database of its own: the same applicant's cases of other tests would be newer applications.
 */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:late-act-pages;DB_CLOSE_DELAY=-1")
class LateActPagesTest {

    @DynamicPropertySource
    static void bundles(DynamicPropertyRegistry registry) {
        String folder = EndedByRule.folder().toString();
        registry.add("yiciban.bundles", () -> folder);
    }

    private static final String SEND = "main form .btns button.btn";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    private CaseScenario abandoned() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", false)
                .receivedOn("2026-09-28T10:00");
        scenario.preChecked();
        scenario.finish("conclude", null, "correct", List.of(new Defect("shopName", null, "请更正名称")));
        Instant due = scenario.file().clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.CORRECTION)
                .flatMap(clock -> clock.lastUntil().stream())
                .findFirst()
                .orElseThrow();
        scenarios.parts.clock().set(due.plusSeconds(60 * 60 * 24));
        assertThat(scenario.settled().view().status()).isEqualTo(CaseStatus.ABANDONED);
        return scenario;
    }

    @ParameterizedTest
    @CsvSource({"360, true", "1280, false"})
    void isRecordedByOnePersonApprovedByAnotherAndTheCaseGoesOn(int width, boolean scripts) {
        CaseScenario scenario = abandoned();
        String path = "/window/cases/" + scenario.number();
        try (Visit visit = CHROMIUM.visit(port, width, scripts)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("clerk");
            visit.open(path);
            visit.sound("late-act-case-" + width);
            visit.click("a[href='" + path + "/reinstatement']");
            assertThat(page.locator("h1")).hasText("登记逾期前已提交的行为");
            visit.sound("late-act-form-" + width);

            typed(page, "2026-10-08");
            page.locator("#presence-name").fill("林晓");
            visit.click(SEND);
            for (String field : List.of("act-reason", "presence-document", "presence-number")) {
                assertThat(page.locator("#" + field + "-error")).hasCount(1);
                assertThat(page.locator(".errors a[href='#" + field + "']")).hasCount(1);
            }
            assertThat(page.locator("#act-actedOn")).hasValue("2026-10-08");
            assertThat(page.locator("[value=HANDED_IN]")).isChecked();
            assertThat(page.locator("[name=shopName]")).hasValue("拾光小馆");
            assertThat(page.locator(".file.got")).containsText("登记簿.pdf");
            visit.sound("late-act-wrong-" + width);
            page.locator("#act-reason").fill("窗口交接班遗漏登记");
            page.locator("#presence-document").selectOption("ID_CARD");
            page.locator("#presence-number").fill("500103199001010010");
            visit.click(SEND);

            assertThat(page.url()).endsWith(path);
            assertThat(page.locator("#late-act")).containsText("等待牵头机关负责人批准");
            assertThat(page.locator("#late-act")).containsText("拾光小馆");
            assertThat(page.locator("#late-act button[value=approve]")).hasCount(0);
            assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
            visit.sound("late-act-waiting-" + width);
        }
        try (Visit visit = CHROMIUM.visit(port, width, scripts)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr-head");
            visit.open("/window");
            assertThat(page.locator("#late-acts"))
                    .containsText(scenario.number().value());
            visit.sound("late-act-inbox-" + width);
            visit.click("#late-acts a[href='" + path + "']");
            assertThat(page.locator("#late-act")).containsText("到场人：林晓");
            visit.sound("late-act-decision-" + width);
            String proof = page.locator("#late-act .file a").first().getAttribute("href");
            assertThat(page.request().get("http://127.0.0.1:" + port + proof).body())
                    .isEqualTo(Papers.pdf());

            visit.click("#late-act button[value=refuse]");
            assertThat(page.locator("#act-answer-error")).hasCount(1);
            assertThat(page.locator(".errors a[href='#act-answer']")).hasCount(1);
            visit.sound("late-act-no-answer-" + width);
            // what is no answer decides nothing, however it came
            page.locator("#act-answer").fill("证据不足");
            page.locator("#late-act button[value=refuse]").evaluate("button => { button.value = ' '; }");
            visit.click("#late-act button.second[name=decision]");
            assertThat(page.locator("#act-answer-error")).containsText("请选择批准或者不予批准");
            page.locator("#act-answer").fill("");
            visit.click("#late-act button[value=approve]");

            assertThat(page.url()).endsWith(path);
            assertThat(page.locator("#late-act")).hasCount(0);
            assertThat(page.locator("#documents")).containsText("终止办理告知书");
            assertThat(page.locator("#documents")).containsText("恢复办理通知书");
            visit.open("/window");
            assertThat(page.locator("#late-acts")).hasCount(0);
        }
        goesOn(scenario, width, scripts);
    }

    /** In pre-check again; the applicant reads both documents. */
    private void goesOn(CaseScenario scenario, int width, boolean scripts) {
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(scenario.view().documents())
                .extracting(document -> document.type())
                .contains(DocumentType.END, DocumentType.REINSTATE);
        try (Visit visit = CHROMIUM.visit(port, width, scripts)) {
            visit.open("/track");
            visit.page().locator("#number").fill(scenario.number().value());
            visit.page().locator("#code").fill(scenario.received().queryCode());
            visit.click("main form button");
            assertThat(visit.page().locator("main")).containsText("终止办理告知书");
            assertThat(visit.page().locator("main")).containsText("恢复办理通知书");
            visit.sound("late-act-track-" + width);
        }
        assertThat(scenario.task("pre-check", null)).isPresent();
    }

    /** The second kind: a promised paper that had come in time, in the words of its own. */
    @ParameterizedTest
    @CsvSource({"360, true", "1280, false"})
    void aPromisedPaperIsRecordedTakenBackRecordedAnewAndApproved(int width, boolean scripts) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", false)
                .promising("food-safety-rules")
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .then("2026-10-20T10:00");
        assertThat(scenario.item("food-permit").status()).isEqualTo(ItemStatus.ENDED);
        String path = "/window/cases/" + scenario.number();
        try (Visit visit = CHROMIUM.visit(port, width, scripts)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("clerk");
            visit.open(path + "/reinstatement");
            assertThat(page.locator("main")).containsText("承诺后补、当时未登记的材料（1 份）");
            assertThat(page.locator("main")).not().containsText("补正");
            visit.sound("late-paper-form-" + width);
            promised(page, "2026-10-10");
            visit.click(SEND);
            assertThat(page.locator("#late-act")).containsText("食品经营许可");
            assertThat(page.locator("#late-act")).not().containsText("补正");
            visit.sound("late-paper-waiting-" + width);
            visit.click("#late-act form[action$='withdrawal'] button");
            visit.open(path + "/reinstatement");
            assertThat(page.locator("#late-act")).containsText("撤回人");
            assertThat(page.locator("#late-act")).not().containsText("决定人");
            visit.sound("late-paper-taken-back-" + width);
            promised(page, "2026-10-10");
            visit.click(SEND);
            assertThat(page.locator("#late-act")).containsText("等待牵头机关负责人批准");
        }
        try (Visit visit = CHROMIUM.visit(port, width, scripts)) {
            visit.open("/login");
            visit.login("amr-head");
            visit.open(path);
            visit.sound("late-paper-decision-" + width);
            visit.click("#late-act button[value=approve]");
            assertThat(visit.page().locator("main")).containsText("恢复办理");
        }
        assertThat(scenario.item("food-permit").status()).isEqualTo(ItemStatus.WAITING);
        scenario.settled().finishedWell();
        assertThat(scenario.view().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    private static void promised(Page page, String day) {
        page.locator("[value=HANDED_IN]").check();
        page.locator("#act-actedOn").fill(day);
        page.locator("#act-reason").fill("窗口交接班遗漏登记");
        page.locator("#file-_proof").setInputFiles(new FilePayload("登记簿.pdf", "application/pdf", Papers.pdf()));
        page.locator("#file-food-safety-rules")
                .setInputFiles(new FilePayload("制度.pdf", "application/pdf", Papers.pdf()));
    }

    @Test
    void whoRecordedItIsToldThatAnotherDecides() {
        CaseScenario scenario = abandoned();
        String path = "/window/cases/" + scenario.number();
        secondHead(false);
        try (Visit visit = CHROMIUM.visit(port, 320, true)) {
            Page page = visit.page();
            visit.open("/login?lang=en");
            visit.login("amr-head");
            visit.open(path + "/reinstatement");
            visit.sound("late-act-form-en");
            assertThat(visit.open(path + "/reinstatement?_item=nope")).isEqualTo(404);
            visit.open(path + "/reinstatement");
            page.locator("[name=_csrf]")
                    .last()
                    .evaluate(
                            """
                    token => { const item = token.cloneNode(); item.name = '_item'; item.value = 'food-permit';
                      token.form.append(item); }""");
            typed(page, "2026-10-08");
            page.locator("#act-reason").fill("窗口交接班遗漏登记");
            visit.click(SEND);
            assertThat(page.locator("main [role=alert]").first()).containsText("can be undone now");
            assertThat(page.locator("#act-reason")).hasValue("窗口交接班遗漏登记");
            visit.click(SEND);
            assertThat(page.locator("#late-act")).containsText("You recorded this yourself");
            assertThat(page.locator("#late-act button[value=approve]")).hasCount(0);
            visit.sound("late-act-own-en");

            // who builds the request himself is refused as well
            page.evaluate(
                    """
                    path => { const form = document.createElement('form'); form.method = 'post'; form.action = path;
                      form.append(document.querySelector('[name=_csrf]').cloneNode());
                      const way = document.createElement('input'); way.name = 'decision'; way.value = 'approve';
                      form.append(way); document.body.append(form); form.submit(); }""",
                    path + "/reinstatement/decision");
            page.waitForURL("**/decision");
            assertThat(page.locator("main")).containsText("may not decide");
            assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);

            visit.open(path);
            visit.click("#late-act form[action$=withdrawal] button");
            assertThat(page.locator("#late-act")).hasCount(0);
            visit.open(path + "/reinstatement");
            assertThat(page.locator("#late-act")).containsText("taken back by who recorded it");
            assertThat(page.locator("#act-reason")).isVisible();
            visit.sound("late-act-taken-back-en");
        } finally {
            secondHead(true);
        }
    }

    /** Another head of the lead agency, without whom the only one could record nothing; there for one test only. */
    private void secondHead(boolean disabled) {
        Account one = scenarios.account("amr-head");
        scenarios
                .parts
                .accounts()
                .save(
                        new Account("amr-head-2", one.name(), one.organ(), one.roles(), null, null, disabled),
                        "no password");
    }

    private static void typed(Page page, String day) {
        page.locator("[value=HANDED_IN]").check();
        page.locator("#act-actedOn").fill(day);
        page.locator("[name='_act-papersBack'][value=no]").check();
        page.locator("#file-_proof").setInputFiles(new FilePayload("登记簿.pdf", "application/pdf", Papers.pdf()));
        page.locator("[name=shopName]").fill("拾光小馆");
    }
}
