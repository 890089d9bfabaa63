package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.net.URI;
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
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.ItemKey;

/** Items that a table grants at once or leaves to a person; the person whom the applicant asks for, or who is drawn. */
@CasePagesTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:rules;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/rules/bundles"
        })
class RulesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    private static final ItemKey SIGN = ItemKey.read("stall-sign");
    private static final ItemKey MAT = ItemKey.read("stall-mat");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    ApplicantActions actions;

    private CaseScenario aCase(boolean food, int area) {
        return scenarios.aCase().of("stall-notice").where("food", food).answering("stallArea", area);
    }

    private CaseScenario received(boolean food, int area) {
        return aCase(food, area).receivedOn("2026-09-14T10:00");
    }

    private static List<String> told(CaseScenario scenario, JournalEvent event) {
        return scenario.view().timeline().stream()
                .filter(line -> line.what() == event)
                .map(line -> line.text().zh())
                .toList();
    }

    /** A case whose mat, of which one in a hundred is drawn, was not. */
    private CaseScenario undrawn() {
        CaseScenario scenario = received(false, 4).accepted();
        return scenario.task("check-rules", "stall-mat").isEmpty() ? scenario : undrawn();
    }

    private void ask(CaseScenario scenario, ItemKey item) {
        actions.askPerson(scenario.number(), Viewer.of(scenarios.account("citizen")), item, Channel.WEB, null);
    }

    @Test
    void whatTheTableGrantsIsGrantedAtAcceptanceAndToldWithRowReasonsAndRight() {
        CaseScenario scenario = undrawn();

        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.item("stall-sign").outcome()).isEqualTo(ItemOutcome.GRANTED);
        assertThat(scenario.task("review", "stall-sign")).isEmpty();
        assertThat(told(scenario, JournalEvent.RULES_ASKED))
                .contains("摊位标牌登记：由《夜市摊位备案规则》第 2 行的规则自动准予（售卖食品 否、摊位面积（平方米） 4）。您有权要求说明，也可以请求人工处理（个人信息保护法第二十四条）。");
        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.RULES_ASKED)
                .extracting(line -> line.text().en())
                .anySatisfy(text -> assertThat(text).contains("(Sells food No, Area of the stall in square metres 4)"));
    }

    @Test
    void whatIsDrawnIsLookedAtWithinTheLimitOfTheSheetAndTold() {
        CaseScenario scenario = undrawn();
        assertThat(told(scenario, JournalEvent.RULES_CHECK_OPENED)).containsExactly("摊位标牌登记：自动准予的决定被抽中，由工作人员复核。");
        assertThat(scenario.file().running(CasePart.ofRulesCheck(SIGN), ClockKind.STEP))
                .singleElement()
                .satisfies(clock -> assertThat(clock.due())
                        .hasValueSatisfying(due -> assertThat(due).isEqualTo("2026-09-28T09:30:00Z")));

        scenario.finish("check-rules", "stall-sign", "fail");

        assertThat(told(scenario, JournalEvent.RULES_CHECKED))
                .singleElement()
                .asString()
                .startsWith("摊位标牌登记：工作人员已复核自动准予的决定：存在问题，依法另行处理。");
        assertThat(scenario.item("stall-sign").outcome()).isEqualTo(ItemOutcome.GRANTED);
        assertThat(scenario.file().running(CasePart.ofRulesCheck(SIGN), ClockKind.STEP))
                .isEmpty();
    }

    @Test
    void theApplicantAsksOnceForAPersonWhereNoneLooksYetAndWithinSixtyDays() {
        CaseScenario scenario = undrawn();
        assertThatThrownBy(() -> ask(scenario, SIGN))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("A person looks");
        assertThatThrownBy(() -> ask(scenario, ItemKey.read("stall-none"))).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> actions.askPerson(
                        scenario.number(), Viewer.of(scenarios.account("citizen2")), MAT, Channel.WEB, null))
                .isInstanceOf(ActRefused.class);

        ask(scenario, MAT);
        assertThat(told(scenario, JournalEvent.RULES_CHECK_OPENED)).contains("摊位垫备案：申请人请求人工处理，由工作人员复核自动准予的决定。");
        assertThatThrownBy(() -> ask(scenario, MAT)).isInstanceOf(ActRefused.class);
        scenario.finish("check-rules", "stall-mat", "pass");
        assertThatThrownBy(() -> ask(scenario, MAT)).isInstanceOf(ActRefused.class);

        // the last of the sixty days counts to its end
        CaseScenario last = undrawn().then("2026-11-13T23:59:59");
        ask(last, MAT);
        assertThat(last.settled().task("check-rules", "stall-mat")).isPresent();
        CaseScenario late = undrawn().then("2026-11-16T09:00");
        assertThatThrownBy(() -> ask(late, MAT)).isInstanceOf(ActRefused.class).hasMessageContaining("sixty days");
    }

    @Test
    void whatTheTableLeavesToAPersonIsReviewedAndSaysWhichConditionLedThere() {
        CaseScenario scenario = aCase(true, 4)
                .where("mat", false)
                .receivedOn("2026-09-14T10:00")
                .accepted();
        assertThat(scenario.task("review", "stall-sign")).isPresent();
        assertThat(told(scenario, JournalEvent.RULES_ASKED)).contains("摊位标牌登记：按《夜市摊位备案规则》第 1 行转由工作人员审查（售卖食品 是）。");
        assertThatThrownBy(() -> ask(scenario, SIGN))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("not granted by rules");
        scenario.finish("review", "stall-sign", "fail");
        assertThat(scenario.item("stall-sign").outcome()).isEqualTo(ItemOutcome.DENIED);
        assertThat(scenario.finishedWell().file().outcome()).isEqualTo(CaseOutcome.DENIED);
    }

    @Test
    void whoRefusesRulesBeforehandHasAPersonFromTheStartAndTheJournalSaysSo() {
        CaseScenario scenario = aCase(false, 4)
                .where("mat", false)
                .refusingRules()
                .receivedOn("2026-09-14T10:00")
                .accepted();
        assertThat(scenario.task("review", "stall-sign")).isPresent();
        assertThat(told(scenario, JournalEvent.RULES_ASKED)).isEmpty();
        assertThat(told(scenario, JournalEvent.RULES_DECLINED))
                .containsExactly("申请人不接受由规则自动作出决定，相关事项由工作人员审查（个人信息保护法第二十四条）。");
    }

    @Test
    void aPaperThatIsOwedLeavesItToAPerson() {
        CaseScenario scenario = aCase(false, 4)
                .where("mat", false)
                .promising("employee-list")
                .receivedOn("2026-09-14T10:00")
                .accepted();
        assertThat(scenario.task("review", "stall-sign")).isPresent();
        assertThat(told(scenario, JournalEvent.RULES_ASKED)).isEmpty();
    }

    /** Before he sends it he reads that nothing is missing as far as rules can tell; afterwards he may ask for a person. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void thePagesSayWhatRulesDecideAndLeadToAPerson(int width) {
        CaseScenario scenario = undrawn();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/services/stall-notice");
            assertThat(page.locator("main").innerText()).contains("由规则当场准予");
            visit.sound("rules-guide-" + width);

            visit.open("/login");
            visit.login("citizen");
            visit.open("/services/stall-notice/situation");
            page.check("[name=food][value=false]");
            page.click("main form button");
            page.click("form[action$='/apply/new'] button");
            page.locator("main form button[type=submit]").last().click();
            page.fill("[name=siteName]", "拾光小摊");
            page.fill("[name=stallArea]", "4");
            page.locator("main form button[type=submit]").last().click();
            visit.open(URI.create(page.url()).getPath().replaceFirst("(/apply/[^/]+).*", "$1/summary"));
            assertThat(page.locator("main").innerText()).contains("没有发现缺少的条件");
            assertThat(page.isChecked("[name=byPerson]")).isFalse();
            page.check("[name=byPerson]");
            visit.sound("rules-summary-" + width);
            page.click("form[action$='/submit'] button[type=submit]");
            visit.open(URI.create(page.url()).getPath().replace("/apply/receipt/", "/track/"));
            assertThat(page.locator("main").textContent()).contains("申请人不接受由规则自动作出决定");

            visit.open("/track/" + scenario.number());
            assertThat(page.locator("[aria-labelledby=rules-title]").innerText())
                    .contains("个人信息保护法");
            visit.sound("rules-track-" + width);
            page.click("form[action$='/person/stall-mat'] button");
            assertThat(page.locator("main").textContent()).contains("申请人请求");
            assertThat(page.locator("form[action$='/person/stall-mat']").count())
                    .isZero();
        }
        assertThat(scenario.task("check-rules", "stall-mat")).isPresent();
    }
}
