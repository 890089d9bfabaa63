package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.yiciban.Visit;
import org.yiciban.casefile.bills.BillState;

/** Fees as people see them: in the guide, on top of the case's page, paid in demo mode, at the window, by a supervisor. */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:fee-pages;DB_CLOSE_DELAY=-1")
class FeePagesTest {

    @DynamicPropertySource
    static void bundles(DynamicPropertyRegistry registry) {
        String folder = FeeBundles.folder().toString();
        registry.add("yiciban.bundles", () -> folder);
    }

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    private CaseScenario reviewed() {
        return scenarios
                .aCase()
                .of("stall-place")
                .where("food", true)
                .onPaper()
                .receivedNow()
                .accepted()
                .finish("review", "stall-permit", "pass");
    }

    private static BillState state(CaseScenario scenario) {
        return scenario.view().bills().get(0).state();
    }

    @ParameterizedTest
    @CsvSource({
        "360, zh-CN, 占道经营许可：按《夜市占道费标准》核定，依据《夜市管理条例》第十二条",
        "1280, en, 'Permit to sell in the street: by “夜市占道费标准”, by Regulation on night markets, Art. 12'"
    })
    void theGuideSaysWhatIsPaidAndByWhichRule(int width, String language, String said) {
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/services/stall-place?lang=" + language);
            assertThat(visit.page().locator("main").innerText()).contains(said);
            visit.sound("guide-fees-" + language + "-" + width);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | “摊位形式”为推车 | ￥150.50 | “摆放桌数” × 12.5 元 | 不收费",
                "en | “Kind of stall”: cart | CNY 150.50 | CNY “Number of tables” × 12.5 | free of charge"
            })
    void theGuideSaysEachCaseOfATable(String language, String when, String amount, String formula, String nothing) {
        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            visit.open("/services/stall-place?lang=" + language);
            assertThat(visit.page().locator("main").innerText()).contains(when, amount, formula, nothing);
            visit.sound("guide-fee-table-" + language);
        }
    }

    @Test
    void theBillSaysByWhichRowTheAmountWasFound() {
        CaseScenario scenario = reviewed();
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            visit.open("/login");
            visit.login("clerk");
            visit.open("/window/cases/" + scenario.number() + "/fees/stall-permit");
            assertThat(visit.page().locator("main").innerText()).contains("按《夜市占道费标准》第 2 行");
        }
        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + scenario.number() + "?lang=en");
            assertThat(visit.page().locator("main").innerText()).contains("(row 2 of “夜市占道费标准”)");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 其他货物：不收费。, ￥20.00", "en, Other goods: free of charge., CNY 20.00"})
    void theGuideSaysWhatOtherSituationsPay(String language, String nothing, String less) {
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            visit.open("/services/stall-place?lang=" + language);
            assertThat(visit.page().locator("main").innerText()).contains(less);
            visit.open("/services/van-fleet");
            assertThat(visit.page().locator("main").innerText()).contains(nothing);
        }
    }

    @Test
    void thePagesSayWhichRowABillIsFor() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("van-fleet")
                .receivedNow()
                .accepted()
                .until("the reviews", one -> one.task("review", "vehicle-permit.3")
                        .isPresent());
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + scenario.number());
            assertThat(visit.page().locator(".todo").innerText())
                    .contains("道路运输证（渝A·00001）", "道路运输证（渝A·00002）", "道路运输证（渝A·00003）");
        }
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            visit.open("/login");
            visit.login("clerk");
            visit.open("/window/cases/" + scenario.number());
            assertThat(visit.page().locator("a[href$='/fees/vehicle-permit.2']").innerText())
                    .contains("道路运输证（渝A·00002）");
            visit.click("a[href$='/fees/vehicle-permit.2']");
            assertThat(visit.page().locator("main").innerText()).contains("道路运输证（渝A·00002）");
        }
    }

    @ParameterizedTest
    @CsvSource({"360, zh-CN, 这是演示用的缴费页面", "1280, en, belongs to the demonstration"})
    void theApplicantPaysOnAPageThatSaysThatItIsTheDemonstrations(int width, String language, String said) {
        CaseScenario scenario = reviewed();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + scenario.number() + "?lang=" + language);
            visit.sound("track-fees-" + language + "-" + width);
            visit.click(".todo a.btn");
            assertThat(visit.page().locator("main").innerText()).contains(said, "120.00");
            visit.sound("payment-" + language + "-" + width);
            visit.click("main button[type=submit]");
            assertThat(visit.page().locator("#fees-title").count()).isZero();
        }
        assertThat(state(scenario)).isEqualTo(BillState.PAID);
    }

    @Test
    void theWindowEntersAReceiptAndIsToldWhatIsWrongWithIt() {
        CaseScenario scenario = reviewed();
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            visit.open("/login");
            visit.login("clerk");
            visit.open("/window/cases/" + scenario.number());
            visit.click("a[href$='/fees/stall-permit']");
            visit.page().fill("#receipt", "R-2026-" + scenario.number());
            visit.page().fill("#amount", "12");
            visit.click("main button[type=submit]");
            assertThat(visit.page().locator("#amount-error").innerText()).contains("￥120.00");
            assertThat(visit.page().inputValue("#receipt")).isEqualTo("R-2026-" + scenario.number());
            visit.sound("bill-wrong");
            visit.page().fill("#amount", "120");
            visit.click("main button[type=submit]");
            assertThat(visit.page().locator("#paidOn-error").count()).isEqualTo(1);
            visit.page()
                    .fill(
                            "#paidOn",
                            scenarios
                                    .parts
                                    .clock()
                                    .instant()
                                    .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                                    .toLocalDate()
                                    .toString());
            visit.click("main button[type=submit]");
        }
        assertThat(state(scenario)).isEqualTo(BillState.PAID);
    }

    @Test
    void aSupervisorWaivesAndThenThereIsNothingLeftToDo() {
        CaseScenario scenario = reviewed();
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            visit.open("/login");
            visit.login("supervisor");
            visit.open("/window/cases/" + scenario.number() + "/fees/stall-permit");
            visit.click("main button[type=submit]");
            assertThat(visit.page().locator("#reason-error").count()).isEqualTo(1);
            visit.page().fill("#reason", "低保家庭");
            visit.page().fill("#basis", "《夜市管理条例》第十三条");
            visit.click("main button[type=submit]");
            visit.open("/window/cases/" + scenario.number() + "/fees/stall-permit");
            assertThat(visit.page().locator("main form").count()).isZero();
            visit.sound("bill-settled");
        }
        assertThat(state(scenario)).isEqualTo(BillState.WAIVED);
    }
}
