package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.catalogue.procedure.Channel;

/** A service whose way depends on how a step of it ended, on what was ticked there, and on what was ticked in the application. */
@CaseTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:step-facts;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/given/bundles"
        })
class StepFactsTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CaseFacts facts;

    private CaseScenario accepted(String business) {
        return scenarios
                .aCase()
                .of("stall-visit")
                .where("business", business)
                .receivedOn("2026-09-28T10:00")
                .accepted();
    }

    private CaseScenario visited(String outcome, List<String> risks) {
        CaseScenario scenario = accepted("food");
        OpenTask task = scenario.task("street-visit", null).orElseThrow();
        scenarios.taskActions.complete(
                task.id(),
                new Completion(outcome, Map.of("risks", risks), "", List.of()),
                scenario.workerOf(task),
                Channel.API);
        return scenario.settled();
    }

    private static void endsWell(CaseScenario scenario) {
        scenario.finishedWell();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void whatIsTickedInTheFormOfAStepLeadsTheWay() {
        CaseScenario smoky = visited("pass", List.of("noise", "smoke"));

        assertThat(facts.of(smoky.file(), Set.of("risks"))).isEqualTo(Map.of("risks", Set.of("noise", "smoke")));
        assertThat(smoky.task("review", "site-survey")).isPresent();
        endsWell(smoky);

        CaseScenario loud = visited("pass", List.of("noise"));
        assertThat(loud.item("site-survey").status()).isEqualTo(ItemStatus.ENDED);
        endsWell(loud);
    }

    @Test
    void soDoesHowTheStepEnded() {
        CaseScenario failed = visited("fail", List.of());

        assertThat(failed.task("review", "site-survey")).isPresent();
        endsWell(failed);
    }

    @Test
    void ofAStepThatTheWayLeavesOutTheOtherValuesHoldAndNoItemIsLeftOpen() {
        CaseScenario crafts = accepted("crafts");

        assertThat(crafts.task("street-visit", null)).isEmpty();
        assertThat(facts.of(crafts.file(), Set.of("visit", "risks")))
                .isEqualTo(Map.of("visit", "pass", "risks", Set.of()));
        // nobody knows before the delivery that no visit will come
        assertThat(crafts.task("review", "site-survey")).isEmpty();
        endsWell(crafts);
        assertThat(crafts.item("site-survey").status()).isEqualTo(ItemStatus.ENDED);
    }

    @Test
    void aWithdrawalMeanwhileEndsTheStepAndTheCase() {
        CaseScenario scenario = accepted("food").withdrawn(null);

        assertThat(scenario.tasks()).isEmpty();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(facts.of(scenario.file(), Set.of("visit"))).isEqualTo(Map.of("visit", "pass"));
    }
}
