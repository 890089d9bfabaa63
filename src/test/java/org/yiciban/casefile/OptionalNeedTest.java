package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.shared.ItemKey;

/** The filing of a camp site waits for the permit for campfires where there is one, and goes on without it. */
@CasePagesTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:situation-limits;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/limits/bundles"
        })
class OptionalNeedTest {

    private static final String FILING = "camp-filing";
    private static final String PERMIT = "campfire-permit";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    private CaseScenario accepted(boolean campfire) {
        return scenarios
                .aCase()
                .of("camp-site")
                .where("campfire", campfire)
                .receivedOn("2026-09-01T10:00")
                .accepted();
    }

    private static List<ItemKey> waitsFor(CaseScenario scenario) {
        return scenario.view().items().stream()
                .filter(item -> item.code().value().equals(FILING))
                .flatMap(item -> item.waitsFor().stream())
                .toList();
    }

    @Test
    void whatIsNotInTheCaseIsNotWaitedFor() {
        CaseScenario scenario = accepted(false).settled();

        assertThat(scenario.item(FILING).status()).isEqualTo(ItemStatus.OPEN);
        assertThat(waitsFor(scenario)).isEmpty();
        scenario.finishedWell();
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void whatIsInTheCaseIsWaitedFor() {
        CaseScenario scenario = accepted(true).settled();

        assertThat(scenario.item(FILING).status()).isEqualTo(ItemStatus.WAITING);
        assertThat(waitsFor(scenario)).containsExactly(ItemKey.read(PERMIT));
        scenario.finish("review", PERMIT, "pass");
        assertThat(scenario.item(FILING).status()).isEqualTo(ItemStatus.OPEN);
        scenario.finishedWell();
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void whatIsDeniedLetsItGoOn() {
        CaseScenario scenario = accepted(true).settled().finish("review", PERMIT, "fail");

        goesOn(scenario, ItemOutcome.DENIED);
    }

    @Test
    void whatIsWithdrawnLetsItGoOn() {
        goesOn(accepted(true).settled().withdrawn(PERMIT), ItemOutcome.WITHDRAWN);
    }

    /** Late is no end: the permit is still decided, and the filing waits until it is. */
    @Test
    void whatIsLateIsWaitedForUntilItIsDecided() {
        CaseScenario scenario =
                accepted(true).settled().then("2026-11-30T09:00").settled();

        assertThat(scenario.item(FILING).status()).isEqualTo(ItemStatus.WAITING);
        scenario.finish("review", PERMIT, "fail");
        goesOn(scenario, ItemOutcome.DENIED);
    }

    private static void goesOn(CaseScenario scenario, ItemOutcome outcome) {
        assertThat(scenario.item(PERMIT).outcome()).isEqualTo(outcome);
        assertThat(scenario.item(FILING).status()).isEqualTo(ItemStatus.OPEN);
        assertThat(waitsFor(scenario)).isEmpty();
        scenario.finishedWell();
        assertThat(scenario.item(FILING).outcome()).isEqualTo(ItemOutcome.GRANTED);
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({"360, zh-CN, 它没有办成的，本事项照常办理", "1280, en, 'if that is not granted, this goes on all the same'"})
    void theApplicantReadsWhatIsWaitedForAndWhatNot(int width, String language, String words) {
        CaseScenario scenario = accepted(true).settled();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/services/camp-site?lang=" + language);
            assertThat(visit.page().locator("#how").innerText())
                    .contains(language.equals("en") ? "it waits until that is decided" : "等它有了决定再办");

            visit.open("/track?lang=" + language);
            visit.page().locator("#number").fill(scenario.number().value());
            visit.page().locator("#code").fill(scenario.received().queryCode());
            visit.click("main form button");
            assertThat(visit.page().locator("main").innerText()).contains(words);
            visit.sound("track-optional-need-" + language + "-" + width);
        }
    }
}
