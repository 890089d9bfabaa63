package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.sandbox.Sandbox;
import org.yiciban.sandbox.TrialScope;
import org.yiciban.shared.BundleKey;

/** Models that would never end, or grow without end: the sandbox ends them with a finding, while the program works on. */
@CaseTest
class BombsTest {

    private static final String DELIVERY = "bpmn/handling/delivery.bpmn";
    private static final String TO_THE_END = "sourceRef=\"served\" targetRef=\"complete-case\"";

    @Autowired
    Sandbox sandbox;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Catalogue catalogue;

    /** Ways to make a model that doesn't end; the rules, which would find some of them, aren't asked here. */
    enum Bomb {
        /** Round and round, each round in a transaction of its own, so that none of them grows. */
        LOOP_THROUGH_WAITS {
            @Override
            String delivery(String sound) {
                return with(
                        sound,
                        "targetRef=\"wait\"",
                        "<bpmn:exclusiveGateway id=\"wait\" camunda:asyncBefore=\"true\"/>"
                                + flow("again", "wait", "served"));
            }
        },
        /** Fourteen forks in a row that nothing joins: sixteen thousand tokens in one transaction. */
        PARALLEL_FLOOD {
            @Override
            String delivery(String sound) {
                String forks = IntStream.range(0, FORKS)
                        .mapToObj(i -> "<bpmn:parallelGateway id=\"fork-" + i + "\"/><bpmn:exclusiveGateway id=\"merge-"
                                + i + "\"/>" + flow("one-" + i, "fork-" + i, "merge-" + i)
                                + flow("two-" + i, "fork-" + i, "merge-" + i)
                                + flow("on-" + i, "merge-" + i, i + 1 < FORKS ? "fork-" + (i + 1) : "drained"))
                        .collect(Collectors.joining());
                return with(sound, "targetRef=\"fork-0\"", "<bpmn:endEvent id=\"drained\"/>" + forks);
            }
        };

        private static final int FORKS = 14;

        abstract String delivery(String sound);

        private static String with(String sound, String target, String more) {
            assertThat(sound).contains(TO_THE_END);
            return sound.replace(TO_THE_END, "sourceRef=\"served\" " + target)
                    .replace("</bpmn:process>", more + "</bpmn:process>");
        }

        private static String flow(String id, String from, String to) {
            return "<bpmn:sequenceFlow id=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
        }
    }

    private BundleFiles restaurant() {
        return catalogue
                .current(new BundleKey("restaurant-opening"))
                .orElseThrow()
                .files();
    }

    @ParameterizedTest
    @EnumSource
    void aBombIsAFindingAndTheProgramWorksOn(Bomb bomb) throws Exception {
        Duration ahead = engineClockAhead();
        BundleFiles files = restaurant();
        CompletableFuture<List<Finding>> trial = sandbox.run(
                List.of(files.with(DELIVERY, bomb.delivery(files.file(DELIVERY).orElseThrow()))),
                TrialScope.SAMPLE,
                "modeller",
                (done, all, now) -> {});
        List<CaseStatus> live = new ArrayList<>();
        do {
            live.add(scenarios
                    .aCase()
                    .of("restaurant-opening")
                    .receivedOn("2026-09-28T10:00")
                    .accepted()
                    .finishedWell()
                    .file()
                    .status());
        } while (!trial.isDone());

        assertThat(trial.get(1, TimeUnit.MINUTES)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("trial-bound");
            assertThat(finding.file()).isEqualTo(DELIVERY);
        });
        assertThat(live).isNotEmpty().containsOnly(CaseStatus.COMPLETED);
        assertThat(engineClockAhead()).isEqualTo(ahead);
    }

    /** To the minute: the clock of all engines of this machine. */
    private static Duration engineClockAhead() {
        Duration ahead = Duration.between(
                Clock.systemUTC().instant(), ClockUtil.getCurrentTime().toInstant());
        return Duration.ofMinutes(ahead.plusSeconds(30).toMinutes());
    }

    /** Fifty years pass in as many acts as five days. */
    @Test
    void aLimitOfFiftyYearsPassesAsAnyOther() throws Exception {
        BundleFiles files = restaurant();
        String item = "bpmn/catalogue/items/food-permit.yaml";
        String sheet = files.file(item).orElseThrow();
        BundleFiles slow = files.with(
                item,
                sheet.replaceFirst("limit: 20WD", "limit: 600M").replaceFirst("extension: 10WD", "extension: 10M"));

        assertThat(sandbox.run(List.of(slow), TrialScope.WHOLE, "modeller", (done, all, now) -> {})
                        .get(5, TimeUnit.MINUTES))
                .isEmpty();
    }

    @Test
    void aDecisionTableOfTenThousandRowsIsAFinding() {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "<rule id=\"r" + i + "\"><inputEntry id=\"i" + i + "\"><text>" + i
                        + "</text></inputEntry><outputEntry id=\"o" + i + "\"><text>" + i
                        + "</text></outputEntry></rule>")
                .collect(Collectors.joining());
        String table = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\""
                + " namespace=\"x\"><decision id=\"fee\" name=\"fee\"><decisionTable id=\"t\">" + rows
                + "</decisionTable></decision></definitions>";

        assertThat(new ModelChecks().check(List.of(new ModelFile("fee.dmn", table.getBytes(StandardCharsets.UTF_8)))))
                .isNotEmpty()
                .allMatch(Finding::stopsRelease);
    }
}
