package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.ItemCode;

/** Each item of each bundle denied, and withdrawn before, during and after its turn. */
@EveryWayTest
class EveryItemTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CaseEnd end;

    @TestFactory
    Stream<DynamicTest> whenItIsDeniedItsDependentsEndAndTheRestIsGranted() {
        return eachItem((release, item) -> {
            CaseScenario scenario = aCase(release);
            until(scenario, item);
            String step = scenario.task("decide", item.value()).isPresent() ? "decide" : "review";
            scenario.finish(step, item.value(), step.equals("decide") ? "deny" : "fail");
            if (scenario.task("decide", item.value()).isPresent()) {
                scenario.finish("decide", item.value(), "deny");
            }
            outcomes(scenario, release, item, ItemOutcome.DENIED);
        });
    }

    @TestFactory
    Stream<DynamicTest> whenItIsWithdrawnBeforeItsTurnItsDependentsEndAndTheRestIsGranted() {
        return eachItem((release, item) -> {
            CaseScenario scenario = aCase(release).withdrawn(item.value());
            accept(scenario);
            outcomes(scenario, release, item, ItemOutcome.WITHDRAWN);
        });
    }

    @TestFactory
    Stream<DynamicTest> whenItIsWithdrawnDuringItsTurnItsDependentsEndAndTheRestIsGranted() {
        return eachItem((release, item) -> {
            CaseScenario scenario = aCase(release);
            until(scenario, item);
            scenario.withdrawn(item.value());
            assertThat(scenario.tasks()).noneMatch(task -> item.equals(task.itemCode()));
            outcomes(scenario, release, item, ItemOutcome.WITHDRAWN);
        });
    }

    @TestFactory
    Stream<DynamicTest> afterItsDecisionItCannotBeWithdrawn() {
        return eachItem((release, item) -> {
            CaseScenario scenario = aCase(release);
            until(scenario, item);
            while (scenario.item(item.value()).status().isRunning()) {
                scenario.finishWell(scenario.tasks().stream()
                        .filter(task -> item.equals(task.itemCode()))
                        .findFirst()
                        .orElseThrow());
                scenario.settled();
            }
            assertThatThrownBy(() -> scenario.withdrawn(item.value()))
                    .isInstanceOf(ActRefused.class)
                    .extracting(refused -> ((ActRefused) refused).kind())
                    .isEqualTo(ActRefused.Kind.CONFLICT);
            end.isSound(scenario.finishedWell(), item + " withdrawn too late");
            assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        });
    }

    @TestFactory
    Stream<DynamicTest> aPaperPromisedForAnItemThatEndsWithItsGiverIsOwedNoMore() {
        Map<Release, String[]> promising = new LinkedHashMap<>();
        for (Release release : scenarios.parts.catalogue().current()) {
            String[] deferrable = deferrable(release);
            if (deferrable.length > 0) {
                promising.put(release, deferrable);
            }
        }
        assertThat(promising).isNotEmpty();
        return promising.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey().key().value(), () -> {
                    Release release = each.getKey();
                    ItemCode first = release.bundle().itemCodes().get(0);
                    CaseScenario scenario = aCase(release, each.getValue());
                    accept(scenario);
                    assertThat(scenario.view().owedPapers()).hasSize(each.getValue().length);
                    scenario.finish("review", first.value(), "fail");
                    outcomes(scenario, release, first, ItemOutcome.DENIED);
                    assertThat(scenario.view().owedPapers()).isEmpty();
                }));
    }

    private static String[] deferrable(Release release) {
        return release.items().stream()
                .flatMap(item -> item.materials().stream())
                .map(use -> release.material(use.code()))
                .filter(material -> material.deferrable())
                .map(material -> material.code().value())
                .distinct()
                .toArray(String[]::new);
    }

    /** The whole case with every item in it, received and ready for the window. */
    private CaseScenario aCase(Release release, String... promised) {
        CaseScenario scenario = scenarios.aCase().of(release.key().value()).promising(promised);
        for (Question question : release.bundle().questions()) {
            if (question.type() == Question.Type.BOOLEAN) {
                scenario.where(question.key(), true);
            }
        }
        scenario.receivedOn("2026-09-28T10:00").settled();
        assertThat(scenario.file().items()).hasSameSizeAs(release.bundle().items());
        return scenario;
    }

    private static void accept(CaseScenario scenario) {
        if (!scenario.file().status().isFinal()) {
            scenario.accepted();
        }
    }

    private static void until(CaseScenario scenario, ItemCode item) {
        accept(scenario);
        scenario.until(item + " begun", one -> one.item(item.value()).status() != ItemStatus.WAITING);
        assertThat(scenario.item(item.value()).status().isRunning()).isTrue();
    }

    /** The item ended so, all that need it were terminated, everything else was granted, and the case is sound. */
    private void outcomes(CaseScenario scenario, Release release, ItemCode item, ItemOutcome outcome) {
        end.isSound(scenario.finishedWell(), item + " " + outcome);
        Set<ItemCode> lost = dependents(release, item);
        List<IssuedDocument> documents = scenario.view().documents();
        for (CaseItem one : scenario.file().items()) {
            assertThat(documents)
                    .as(one.code() + " has a document that ends it")
                    .anyMatch(document -> document.type().ends()
                            && (document.item() == null || document.item().equals(one.key())));
            assertThat(one.outcome())
                    .as(one.code() + " when " + item + " is " + outcome)
                    .isEqualTo(
                            one.code().equals(item)
                                    ? outcome
                                    : lost.contains(one.code()) ? ItemOutcome.TERMINATED : ItemOutcome.GRANTED);
        }
    }

    private static Set<ItemCode> dependents(Release release, ItemCode item) {
        Set<ItemCode> lost = new HashSet<>(Set.of(item));
        for (int i = 0; i < release.bundle().items().size(); i++) {
            release.bundle().itemCodes().stream()
                    .filter(code -> release.endsWithout(code).stream().anyMatch(lost::contains))
                    .forEach(lost::add);
        }
        lost.remove(item);
        return lost;
    }

    private interface Check {
        void of(Release release, ItemCode item);
    }

    /** Where a fact decides which items there are, or a list how often, no sample has each once: RoadTransportCompanyTest. */
    private Stream<DynamicTest> eachItem(Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        List<Release> releases = scenarios.parts.catalogue().current().stream()
                .filter(release -> release.bundle().items().stream()
                        .noneMatch(part -> part.byFact() || part.each().isPresent()))
                .toList();
        for (Release release : releases) {
            for (ItemCode item : release.bundle().itemCodes()) {
                tests.add(DynamicTest.dynamicTest(release.key() + " " + item, () -> check.of(release, item)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }
}
