package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.limits.Extensions;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.Explanation;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.ItemKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The class of a camp site says how long its filing may take, and what is promised for it. */
@CasePagesTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:situation-limits;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/limits/bundles"
        })
class SituationLimitsTest {

    private static final String FILING = "camp-filing";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Extensions extensions;

    private CaseScenario accepted(String siteClass, boolean campfire) {
        return scenarios
                .aCase()
                .of("camp-site")
                .where("siteClass", siteClass)
                .where("campfire", campfire)
                .receivedOn("2026-09-01T10:00")
                .accepted();
    }

    private static List<String> limits(CaseScenario scenario, String part) {
        return scenario.file().clocks().stream()
                .filter(clock -> clock.part().key().equals(part))
                .map(clock -> clock.kind() + " " + clock.clock().limit())
                .toList();
    }

    private static CaseClock statutory(CaseScenario scenario) {
        return scenario.file().clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.ITEM_STATUTORY
                        && clock.part().key().equals(FILING))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theAnswerChoosesTheLimitsOfTheItemAndOfTheWhole() {
        CaseScenario small = accepted("a", false);
        CaseScenario large = accepted("b", false);
        CaseScenario withFire = accepted("a", true);

        assertThat(limits(small, FILING)).containsExactly("ITEM_STATUTORY 5WD", "ITEM_PROMISED 3WD");
        assertThat(limits(small, "bundle")).containsExactly("BUNDLE_PROMISED 3WD");
        assertThat(limits(large, FILING)).containsExactly("ITEM_STATUTORY 20WD", "ITEM_PROMISED 10WD");
        assertThat(limits(large, "bundle")).containsExactly("BUNDLE_PROMISED 10WD");
        assertThat(limits(withFire, FILING)).containsExactly("ITEM_STATUTORY 5WD", "ITEM_PROMISED 3WD");
        assertThat(limits(withFire, "bundle")).containsExactly("BUNDLE_PROMISED 10WD");
    }

    @Test
    void theClockKeepsTheAnswerTheLimitAndTheRuleAndExplainsItselfByThem() {
        CaseClock clock = statutory(accepted("a", false));

        assertThat(clock.clock().events().get(0).legalBasis()).isEqualTo("《露营地办法》第六条");
        assertThat(Explanation.of(clock.clock(), clock.calendar()).get(0).text())
                .satisfies(first -> {
                    assertThat(first.zh()).isEqualTo("受理；情形“露营地类别”为甲类，期限5个工作日（《露营地办法》第六条），起算，当日不计入");
                    assertThat(first.en())
                            .isEqualTo("accepted; in the situation “Class of the site”: Class A the limit is"
                                    + " 5 working days (Rules for camp sites, Art. 6); the clock starts;"
                                    + " the day itself is not counted");
                });
    }

    @Test
    void theCaseIsFinishedUnderTheLimitsOfItsSituation() {
        CaseScenario scenario = accepted("a", true).finishedWell();

        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void theShortLimitPassesAndKnowsNoExtensionWhileTheLongOneRuns() {
        CaseScenario small = accepted("a", false);
        CaseScenario large = accepted("b", false);
        assertThat(refusal(small)).isNotNull();
        assertThat(refusal(large)).isNull();

        small.then("2026-09-09T09:00").settled();

        assertThat(statutory(small).effectAt()).isNotNull();
        assertThat(statutory(large).effectAt()).isNull();
    }

    private String refusal(CaseScenario scenario) {
        Account officer = scenario.workerOf(scenario.task("review", FILING).orElseThrow());
        try {
            extensions.ask(scenario.number(), ItemKey.read(FILING), "需要现场核查", officer, Channel.API);
            return null;
        } catch (ActRefused refused) {
            return refused.text().en();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, zh-CN, “露营地类别”为甲类的： 5 个工作日", "1280, en, Where “Class of the site”: Class A: 5 working days"})
    void theGuideSaysTheRowsInWordsAndTheSituationTheOneThatHolds(int width, String language, String row) {
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/services/camp-site?lang=" + language);
            assertThat(visit.page().locator("#limits").innerText().replaceAll("\\s+", " "))
                    .contains(row);
            assertThat(visit.page().locator("#limits").innerText())
                    .contains("11990101009901016T5991099000100")
                    .contains(language.equals("en") ? "Set by: Yunxi rules" : "设定文件：《云溪区露营地备案实施办法》");
            visit.sound("guide-limits-" + language + "-" + width);

            visit.open("/services/camp-site/situation?show=1&campfire=false&siteClass=a");
            String needed = visit.page().locator("#needed-part").innerText();
            assertThat(needed).contains(language.equals("en") ? "promised limit: 3 working days" : "承诺期限：3 个工作日");
            visit.sound("situation-limits-" + language + "-" + width);
        }
    }

    @Test
    void theInterfaceListsWhatDiffersBesideWhatHoldsOtherwise() throws Exception {
        String body = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/bundles/camp-site"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        JsonNode guide = JsonMapper.shared().readTree(body);

        assertThat(guide.path("promised").asString()).isEqualTo("10WD");
        assertThat(guide.path("items").get(1).path("basicCode").asString()).isEqualTo("991099000100");
        assertThat(guide.path("items").get(0).path("basicCode").isNull()).isTrue();
        assertThat(guide.path("limits").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"item\":null,\"when\":\"siteClass == 'a' && !campfire\",\"statutory\":null,\"promised\":\"3WD\"}",
                        "{\"item\":\"camp-filing\",\"when\":\"siteClass == 'a'\",\"statutory\":\"5WD\",\"promised\":\"3WD\"}");
    }
}
