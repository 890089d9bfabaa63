package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.OneConnection;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.limits.BundleClocks;
import org.yiciban.casefile.limits.Extensions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.shared.ItemKey;

/** What happens once in many cases, with a pool of one connection; see {@link OneConnectionTest}. */
@CaseTest
class OneConnectionActsTest {

    private static final String ITEM = "food-permit";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    DataSource pool;

    @Autowired
    Extensions extensions;

    @Autowired
    BundleClocks bundle;

    @TestFactory
    Stream<DynamicTest> whatIsRare() {
        Map<String, Callable<CaseScenario>> acts = Map.of(
                "an extension that is asked for and granted", () -> extended("grant", 1),
                "an extension that is asked for and refused", () -> extended("refuse", 0),
                "a second notice of correction, with its approval", this::correctedTwice,
                "a special procedure of an item", this::special,
                "a whole case that stands still, goes on and is extended", this::stopped);
        return acts.entrySet().stream()
                .map(act -> DynamicTest.dynamicTest(act.getKey(), () -> {
                    CaseScenario scenario = OneConnection.with(pool, act.getValue());
                    assertThat(scenarios.caseQueries.journalIsWhole(scenario.number()))
                            .isTrue();
                }));
    }

    private CaseScenario restaurant() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-03-02T10:00")
                .accepted();
    }

    private CaseScenario inReview() {
        CaseScenario scenario = restaurant();
        for (int done = 0; done < 20 && scenario.task("review", ITEM).isEmpty(); done++) {
            scenario.finishWell(scenario.tasks().get(0));
            scenario.settled();
        }
        return scenario;
    }

    private CaseScenario extended(String outcome, int notices) {
        CaseScenario scenario = inReview();
        extensions.ask(scenario.number(), ItemKey.read(ITEM), "现场情况复杂", scenarios.account("amr"), Channel.API);
        scenario.settled().finish("decide-extension", ITEM, outcome);
        assertThat(written(scenario, DocumentType.EXTEND)).isEqualTo(notices);
        return scenario;
    }

    private CaseScenario correctedTwice() {
        CaseScenario scenario = asked(scenarios.aCase().of("company-start-up").receivedOn("2026-03-02T10:00"));
        scenarios.applicants.supplement(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                Map.of("proposedName", "示例市云溪区青禾商贸有限公司"),
                List.of(),
                Channel.WEB);
        asked(scenario).finish("approve-second-notice", null, "yes");
        assertThat(written(scenario, DocumentType.CORRECT)).isEqualTo(2);
        return scenario;
    }

    private static CaseScenario asked(CaseScenario scenario) {
        scenario.settled();
        for (int done = 0; done < 9 && scenario.task("pre-check", null).isPresent(); done++) {
            scenario.finishWell(scenario.task("pre-check", null).orElseThrow());
            scenario.settled();
        }
        return scenario.finish("conclude", null, "correct", List.of(new Defect("proposedName", null, "请更换字号。")));
    }

    private CaseScenario special() {
        CaseScenario scenario = inReview().finish("review", ITEM, "special-procedure");
        return scenario.then("2026-03-20T09:00")
                .finish("special-procedure", ITEM, "finished")
                .finishedWell();
    }

    private CaseScenario stopped() {
        CaseScenario scenario = restaurant();
        bundle.pause(scenario.number(), "EXPERT_REVIEW", "5", scenarios.account("amr"), Channel.API);
        scenario.then("2026-03-20T09:00");
        bundle.resume(scenario.number(), scenarios.account("amr"), Channel.API);
        bundle.extend(scenario.number(), "情况复杂", scenarios.account("government"), Channel.API);
        assertThat(written(scenario, DocumentType.EXTEND)).isEqualTo(1);
        return scenario.settled();
    }

    private static long written(CaseScenario scenario, DocumentType type) {
        return scenario.view().documents().stream()
                .filter(document -> document.type() == type)
                .count();
    }
}
