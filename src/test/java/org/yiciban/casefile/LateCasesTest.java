package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.lists.LateCases;
import org.yiciban.casefile.lists.LateList;
import org.yiciban.casefile.lists.LateQuery;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;

/** Who watches over limits sees every one that has passed or soon will, whoever has the task, and nobody sees zero. */
@OwnListsTest
class LateCasesTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    LateCases late;

    private static CaseNumber seeded;

    @BeforeEach
    void aCaseThatIsLeftAlone() {
        if (seeded == null || scenarios.parts.files().find(seeded).isEmpty()) {
            seeded = scenarios
                    .aCase()
                    .of("company-start-up")
                    .where("hasEmployees", true)
                    .receivedOn("2028-05-08T10:00")
                    .accepted()
                    .number();
        }
    }

    @Test
    void supervisionAndTheGovernmentSeeWhatPassedWithoutAnyTaskOfTheirOwn() {
        at("2028-05-20T12:00");
        List<String> open = open();
        for (String who : List.of("supervisor", "government")) {
            List<LateList.Row> rows = rows(who, null);
            assertThat(rows).as(who).isNotEmpty();
            assertThat(keys(rows.stream().filter(row -> row.light() == Light.DARK_RED || row.light() == Light.RED)))
                    .as(who)
                    .containsExactlyInAnyOrderElementsOf(open);
            Map<Light, Long> standing = late.standing(scenarios.account(who));
            assertThat(standing.get(Light.RED) + standing.get(Light.DARK_RED)).isGreaterThanOrEqualTo(open.size());
            assertThat(standing.get(Light.RED)).isPositive();
        }
    }

    @Test
    void aLimitThatEndsSoonIsNotYellowBeforeItsClockIs() {
        at("2028-05-08T12:00");
        assertThat(rows("supervisor", null)).extracting(LateList.Row::light).contains(Light.GREEN);
        assertThat(rows("supervisor", Light.GREEN)).isNotEmpty().allMatch(row -> row.light() == Light.GREEN);
        agrees();
    }

    @Test
    void theListAgreesWithTheClocksOfEachCase() {
        at("2028-05-12T12:00");
        agrees();
    }

    private void agrees() {
        for (LateList.Row row : rows("supervisor", null)) {
            CaseView view = scenarios.caseQueries.view(row.caseNumber(), Viewer.of(scenarios.account("supervisor")));
            List<ClockView> clocks = Stream.concat(
                            view.clocks().stream(), view.items().stream().flatMap(item -> item.clocks().stream()))
                    .filter(clock -> clock.kind() == row.kind() && row.due().equals(clock.due()))
                    .toList();
            assertThat(clocks).as(row.toString()).isNotEmpty();
            assertThat(row.light())
                    .as("the light of the case's own page")
                    .isEqualTo(clocks.get(0).light());
            assertThat(row.applicantName()).isEqualTo(view.applicantName());
            if (row.item() != null) {
                assertThat(view.items())
                        .anyMatch(item ->
                                item.key().equals(row.item()) && item.agency().equals(row.agency()));
            }
        }
    }

    @Test
    void anAgencySeesItsOwnLimitsAndThoseOfTheCasesItLeads() {
        at("2028-05-20T12:00");
        assertThat(keys(rows("amr", null).stream())).isEqualTo(keys(rows("supervisor", null).stream()));
        List<LateList.Row> hrss = rows("hrss", null);
        assertThat(hrss).allMatch(row -> row.agency().value().equals("hrss"));
        assertThat(keys(hrss.stream()))
                .isEqualTo(keys(rows("supervisor", null).stream()
                        .filter(row -> row.agency().value().equals("hrss"))));
        assertThat(rows("fire", null)).isEmpty();
        for (String nobody : List.of("citizen", "admin", "modeller")) {
            assertThatThrownBy(() -> rows(nobody, null)).isInstanceOf(ActRefused.class);
        }
        assertThatThrownBy(() -> late.standing(scenarios.account("amr"))).isInstanceOf(ActRefused.class);
    }

    @Test
    void whoeverIsShownALimitMayOpenItsCase() {
        at("2028-05-20T12:00");
        for (String who : List.of("clerk", "amr", "tax", "hrss", "police", "supervisor", "government")) {
            for (CaseNumber number : Set.copyOf(
                    rows(who, null).stream().map(LateList.Row::caseNumber).toList())) {
                assertThat(scenarios.caseQueries.view(number, Viewer.of(scenarios.account(who))))
                        .isNotNull();
            }
        }
    }

    @Test
    void lightAgencyAndBundleNarrowAndTheSumsStayWhole() {
        at("2028-05-20T12:00");
        Account supervisor = scenarios.account("supervisor");
        LateList all = late.list(new LateQuery(null, null, null, 3, 0, 100), supervisor);
        for (LateList.Count count : all.counts()) {
            LateList chosen = late.list(
                    new LateQuery(
                            count.light(),
                            count.agency().value(),
                            count.bundle().value(),
                            3,
                            0,
                            100),
                    supervisor);
            assertThat(chosen.content()).as(count.toString()).hasSize((int) Math.min(100, count.number()));
            assertThat(chosen.counts()).isEqualTo(all.counts());
        }
        assertThat(all.counts().stream().mapToLong(LateList.Count::number).sum())
                .isGreaterThanOrEqualTo(all.content().size());
    }

    @Test
    void anExplanationIsOwedForAStatutoryLimitUntilItIsGiven() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2028-08-07T10:00")
                .accepted();
        at("2028-12-20T12:00");
        scenario.settled();
        assertThat(explanations(scenario)).contains(LateList.Explanation.OWED);
        OpenTask task = scenario.task("explain-delay", null).orElseThrow();
        scenario.finishWell(task);
        scenario.settled();
        assertThat(explanations(scenario)).contains(LateList.Explanation.GIVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "amr", "clerk"})
    void aPageOfLimitsCostsThreeRoundTripsAndTheSumsOne(String who) {
        at("2028-05-20T12:00");
        Account reader = scenarios.account(who);
        LateQuery all = new LateQuery(null, null, null, 3, 0, 50);
        assertThat(WatchedDatabase.roundTrips(() -> late.list(all, reader))).hasSizeBetween(2, 3);
        if (who.equals("supervisor")) {
            assertThat(WatchedDatabase.roundTrips(() -> late.standing(reader))).hasSize(1);
        }
    }

    private List<LateList.Explanation> explanations(CaseScenario scenario) {
        return late
                .list(new LateQuery(Light.DARK_RED, null, null, 3, 0, 100), scenarios.account("supervisor"))
                .content()
                .stream()
                .filter(row -> row.caseNumber().equals(scenario.number()))
                .map(LateList.Row::explanation)
                .toList();
    }

    private List<LateList.Row> rows(String who, Light light) {
        return late.list(new LateQuery(light, null, null, 3, 0, 100), scenarios.account(who)).content().stream()
                .filter(row -> row.caseNumber().equals(seeded))
                .toList();
    }

    /** The limits of authorities in the case that have passed, as its own clocks say. */
    private List<String> open() {
        return scenarios.parts.files().find(seeded).orElseThrow().clocks().stream()
                .filter(clock -> !clock.ended() && !clock.kind().ofApplicant())
                .filter(clock -> clock.clock()
                        .passed(clock.calendar(), scenarios.parts.clock().instant()))
                .map(clock -> clock.kind() + " " + clock.due().orElseThrow())
                .toList();
    }

    private static List<String> keys(Stream<LateList.Row> rows) {
        return rows.map(row -> row.kind() + " " + row.due()).toList();
    }

    private void at(String moment) {
        scenarios.parts.clock().set(VirtualClock.at(moment));
    }
}
