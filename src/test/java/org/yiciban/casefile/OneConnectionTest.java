package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.yiciban.OneConnection;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Releases;
import org.yiciban.notification.PostRounds;

/** The whole program with a pool of one connection: nobody takes a second one while he holds one. */
@CaseTest
@Import({PostRounds.class, Letterbox.class})
@ContextConfiguration(initializers = Letterbox.Place.class)
class OneConnectionTest {

    private static final String MONDAY = "2026-09-28T10:00";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Letterbox box;

    @Autowired
    DataSource pool;

    @Autowired
    Releases releases;

    @BeforeEach
    void emptyOutbox() {
        box.empty();
    }

    private CaseScenario startUp() {
        return box.startUp("zh-CN").receivedOn(MONDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"company-start-up", "restaurant-opening"})
    void aCaseGoesFromTheApplicationToTheHandOver(String bundle) throws Exception {
        CaseScenario scenario = scenarios.aCase().of(bundle).onPaper().reachedAt(Letterbox.address(), "en");
        OneConnection.with(pool, () -> scenario.receivedOn(MONDAY).accepted().finishedWell());

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> everyOtherActAndEveryTimer() {
        Map<String, Callable<?>> acts = Map.of(
                "a claim, a transfer, a release", this::handsOn,
                "a notice of correction that nobody answers", this::corrected,
                "a promised paper that doesn't come", this::promised,
                "silence of the window and of an agency", this::silence,
                "a withdrawal of an item and of the case", this::withdrawn,
                "an item that is denied", this::denied,
                "mail that can't be sent, and then can", this::mailed);
        return acts.entrySet().stream()
                .map(act -> DynamicTest.dynamicTest(act.getKey(), () -> OneConnection.with(pool, act.getValue())));
    }

    private CaseScenario handsOn() {
        CaseScenario scenario = startUp().settled();
        String task = scenario.task("pre-check", null).orElseThrow().id();
        scenarios.taskActions.claim(task, scenarios.account("clerk"));
        scenarios.taskActions.transfer(task, "clerk2", scenarios.account("clerk"));
        scenarios.taskActions.release(task, scenarios.account("clerk2"));
        return scenario.accepted();
    }

    private CaseScenario corrected() {
        CaseScenario scenario = box.restaurant("zh-CN").receivedOn(MONDAY).settled();
        scenario.preChecked();
        scenario.finish("conclude", null, "correct", List.of(new Defect("shopName", null, "请更正名称")));
        scenario.then("2026-12-28T10:00");
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
        return scenario;
    }

    private CaseScenario promised() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .reachedAt(Letterbox.address(), "en")
                .promising("food-safety-rules")
                .receivedOn(MONDAY)
                .accepted()
                .then("2026-12-28T10:00");
    }

    private CaseScenario silence() {
        CaseScenario scenario = box.restaurant("zh-CN").receivedOn(MONDAY).then("2026-10-20T10:00");
        assertThat(scenario.view().acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);
        return scenario.then("2026-12-28T10:00");
    }

    private CaseScenario withdrawn() {
        return startUp().accepted().withdrawn("company-seal").withdrawn(null);
    }

    private CaseScenario denied() {
        return startUp().accepted().finish("review", "name-declaration", "fail").finishedWell();
    }

    private CaseScenario mailed() {
        CaseScenario scenario = startUp();
        Letterbox.POST.down();
        assertThat(box.post(scenario)).isEmpty();
        Letterbox.POST.up();
        box.pass(java.time.Duration.ofHours(1));
        assertThat(box.post(scenario)).isNotEmpty();
        box.rounds.forget();
        return scenario;
    }

    /** Also one that is refused: the engine tidies up while its connection is still held. */
    @Test
    void aBundleIsReleasedAndABrokenOneIsRefused() throws Exception {
        BundleFiles files = scenarios.release("company-start-up").files();
        String model = files.file(files.modelPath()).orElseThrow();

        long released = OneConnection.with(
                pool, () -> releases.publish(files.with(files.modelPath(), model + "\n<!-- once more -->\n")));

        assertThat(scenarios.release("company-start-up").id()).isEqualTo(released);
        assertThatThrownBy(
                        () -> OneConnection.with(pool, () -> releases.publish(files.with("bpmn/broken.bpmn", "<no"))))
                .isNotNull()
                .extracting(Throwables::getStackTrace, STRING)
                .as("nobody waited for a connection in vain")
                .doesNotContain("SQLTransientConnectionException");
    }
}
