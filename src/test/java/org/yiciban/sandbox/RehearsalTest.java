package org.yiciban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CatalogueReader;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.scenario.ItemAnswer;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.catalogue.scenario.TrialWay;
import org.yiciban.catalogue.yaml.SheetProblem;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;

/** One case of a service, rehearsed as somebody wishes: what becomes of it, from which day, and with whom who takes long. */
class RehearsalTest {

    private static final BundleLibrary SHIPPED = new BundleLibrary(BundleFolders.shipped());
    /** A Friday before the holidays of October. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-25T08:00:00Z"), ZoneOffset.UTC);

    private static final Sandbox SANDBOX = new Sandbox(SHIPPED, CLOCK);
    private static final ItemCode FOOD = new ItemCode("food-permit");

    @AfterAll
    static void close() {
        SANDBOX.destroy();
    }

    private static BundleFiles restaurant() {
        return SHIPPED.bundles().stream()
                .filter(bundle -> bundle.key().equals(new BundleKey("restaurant-opening")))
                .findFirst()
                .orElseThrow();
    }

    private static Rehearsed rehearsed(TrialWay way, ItemCode item, LocalDate day, Map<AgencyCode, Integer> days)
            throws Exception {
        Map<ItemCode, ItemAnswer> answers = item == null ? Map.of() : Map.of(item, ItemAnswer.DENY);
        return rehearsed(new Rehearsal(way, Map.of(), Map.of(), answers, day, Set.of(), days, Map.of()));
    }

    private static Rehearsed rehearsed(Rehearsal rehearsal) throws Exception {
        return SANDBOX.rehearse(restaurant(), rehearsal, "modeller").get(5, TimeUnit.MINUTES);
    }

    private static ItemView item(Rehearsed rehearsed, ItemCode code) {
        return rehearsed.view().items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate decided(Rehearsed rehearsed) {
        return OfficialTime.dateOf(item(rehearsed, FOOD).decidedAt());
    }

    @Test
    void whatIsGrantedIsToldWithItsWayItsDatesAndItsDocuments() throws Exception {
        Rehearsed quick = rehearsed(TrialWay.GRANT, null, null, Map.of());

        assertThat(quick.findings()).isEmpty();
        assertThat(quick.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(quick.view().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(OfficialTime.dateOf(quick.view().receivedAt())).isEqualTo("2026-09-28");
        assertThat(quick.passed()).contains("reception", "food-permit").doesNotHaveDuplicates();
        assertThat(quick.view().documents()).isNotEmpty();
        assertThat(quick.view().timeline()).isNotEmpty();
    }

    /** What if one agency takes four days longer, over the holidays of October at that. */
    @Test
    void anAgencyThatTakesItsTimeIsLaterByItsWorkingDays() throws Exception {
        Rehearsed quick = rehearsed(TrialWay.GRANT, null, LocalDate.parse("2026-09-29"), Map.of());
        AgencyCode agency = item(quick, FOOD).agency();

        Rehearsed slow = rehearsed(TrialWay.GRANT, null, LocalDate.parse("2026-09-29"), Map.of(agency, 12));

        assertThat(decided(quick)).isBefore("2026-10-01");
        assertThat(decided(slow))
                .as("twelve working days and the holidays between")
                .isAfter("2026-10-15");
        ClockView promised = item(slow, FOOD).clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.ITEM_PROMISED)
                .findFirst()
                .orElseThrow();
        assertThat(promised.due()).isBefore(item(slow, FOOD).decidedAt());
        assertThat(slow.view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void aDenialAndAWithdrawalEndAsTheyDoForPeople() throws Exception {
        Rehearsed denied = rehearsed(TrialWay.DENY, FOOD, null, Map.of());
        assertThat(denied.view().outcome()).isNotEqualTo(CaseOutcome.GRANTED);
        assertThat(item(denied, FOOD).outcome().name()).isEqualTo("DENIED");

        assertThat(rehearsed(TrialWay.WITHDRAW, null, null, Map.of()).view().status())
                .isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void whatCannotBeHandedInIsSaidAndLeavesTheSandboxAsItWas() throws Exception {
        BundleFiles broken = restaurant()
                .with(
                        "forms/bundles/restaurant-opening.sample.json",
                        "{\"situation\": {}, \"applicant\": {}, \"data\": {}}");
        Rehearsed none = SANDBOX.rehearse(broken, Rehearsal.of(TrialWay.GRANT), "modeller")
                .get(5, TimeUnit.MINUTES);

        assertThat(none.view()).isNull();
        assertThat(none.findings()).isNotEmpty().allMatch(Finding::stopsRelease);
        assertThat(rehearsed(TrialWay.GRANT, null, null, Map.of()).findings()).isEmpty();
        assertThat(SANDBOX.look(false).get(1, TimeUnit.MINUTES).tables().rows()).isZero();
    }

    private static LocalDate ended(Rehearsed rehearsed, String code) {
        return OfficialTime.dateOf(item(rehearsed, new ItemCode(code)).decidedAt());
    }

    /** The clocks of the case and the pace of the agency both go by a calendar with one more day off, for this case alone. */
    @Test
    void aDayThatBecomesAHolidayMovesTheLimitsAndThoseWhoAct() throws Exception {
        LocalDate day = LocalDate.parse("2026-09-07");
        Map<AgencyCode, Integer> slow = Map.of(new AgencyCode("urban"), 1);
        Rehearsal usual = new Rehearsal(TrialWay.GRANT, Map.of(), Map.of(), Map.of(), day, Set.of(), slow, Map.of());
        Rehearsal off = new Rehearsal(
                TrialWay.GRANT,
                Map.of(),
                Map.of(),
                Map.of(),
                day,
                Set.of(LocalDate.parse("2026-09-08")),
                slow,
                Map.of());

        Rehearsed before = rehearsed(usual);
        Rehearsed with = rehearsed(off);

        assertThat(ended(with, "signboard-filing"))
                .isEqualTo(ended(before, "signboard-filing").plusDays(1));
        assertThat(promised(with)).isAfter(promised(before));
        assertThat(promised(rehearsed(usual))).isEqualTo(promised(before));
    }

    private static LocalDate promised(Rehearsed rehearsed) {
        return item(rehearsed, new ItemCode("signboard-filing")).clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.ITEM_PROMISED)
                .map(clock -> OfficialTime.dateOf(clock.due()))
                .findFirst()
                .orElseThrow();
    }

    /** The answers of each item, those that nobody could give among them, and a situation of one's own. */
    @Test
    void eachItemIsAnsweredAsSomebodyWishes() throws Exception {
        Rehearsed came = rehearsed(new Rehearsal(
                TrialWay.GRANT,
                Map.of("publicGathering", false, "area", 60),
                Map.of("kitchenArea", 30, "seats", 20),
                Map.of(
                        FOOD,
                        ItemAnswer.DENY,
                        new ItemCode("signboard-filing"),
                        ItemAnswer.SILENT,
                        new ItemCode("fire-inspection"),
                        ItemAnswer.DENY,
                        new ItemCode("licence-verification"),
                        ItemAnswer.CORRECT),
                LocalDate.parse("2026-09-07"),
                Set.of(),
                Map.of(),
                Map.of()));

        assertThat(came.view().items())
                .extracting(one -> one.code().value())
                .as("the situation asks for no inspection")
                .doesNotContain("fire-inspection");
        assertThat(item(came, FOOD).outcome().name()).isEqualTo("DENIED");
        assertThat(ended(came, "signboard-filing"))
                .as("nobody acts before its limits have passed")
                .isAfter(promised(came));
        assertThat(came.findings()).extracting(Finding::rule).containsOnly("scenario-answer");
        assertThat(came.findings().toString())
                .contains("isn’t part of this case")
                .doesNotContain("so none was asked");
        assertThat(came.view().timeline().toString()).contains("补正");
    }

    /** What a kept scenario expects and what it can't do is told by its name and its line, at every check. */
    @Test
    void keptScenariosAreRunAndWhatTheyExpectIsHeldAgainstWhatCame() throws Exception {
        String kept =
                """
                - id: all-is-well
                  name: {zh: 都好, en: All is well}
                  day: 2026-09-07
                  expect: {outcome: granted, within: 30}
                - id: wrong
                  name: {zh: 都不对, en: All is wrong}
                  day: 2026-09-07
                  answers: {food-permit: deny}
                  expect:
                    outcome: denied
                    by: 2026-09-06
                    items:
                      fire-inspection: {outcome: denied}
                - id: refused
                  name: {zh: 提交不了, en: Not taken}
                  data: {seats: many}
                """;
        List<Finding> found = SANDBOX.run(
                        List.of(restaurant().with("bpmn/restaurant-opening.scenarios.yaml", kept)),
                        TrialScope.SHORT,
                        "modeller",
                        (done, all, now) -> {})
                .get(5, TimeUnit.MINUTES);

        assertThat(found)
                .allMatch(finding -> finding.file().equals("bpmn/restaurant-opening.scenarios.yaml"))
                .extracting(finding -> finding.element() + " " + finding.rule())
                .contains("line 5 scenario", "line 14 scenario")
                .doesNotContain("line 1 scenario");
        assertThat(found.toString())
                .contains("expected was: denied; what came: partly granted", "ended by 2026-09-06")
                .contains("expected was: denied; what came: granted", "Not taken", "seats");
    }

    @Test
    void aScenarioThatNamesWhatIsNotThereIsRefusedWithItsLine() {
        SheetProblems problems = SheetProblems.none();
        CatalogueReader.read(
                restaurant()
                        .with(
                                "bpmn/restaurant-opening.scenarios.yaml",
                                """
                                - id: one
                                  name: {zh: 一, en: One}
                                  answers: {food-permitt: deny}
                                  situation: {seating: true}
                                - id: one
                                  name: {zh: 二, en: Two}
                                  way: deny
                                  day: tomorrow
                                  days: {urban: 900}
                                  expect: {outcome: late}
                                """),
                problems);
        assertThat(problems.list())
                .extracting(SheetProblem::toString)
                .anyMatch(one -> one.contains(":3: ") && one.contains("food-permit"))
                .anyMatch(one -> one.contains(":4: "))
                .anyMatch(one -> one.contains(":5: ") && one.contains("two scenarios"))
                .anyMatch(one -> one.contains(":7: "))
                .anyMatch(one -> one.contains(":8: "))
                .anyMatch(one -> one.contains(":9: "))
                .anyMatch(one -> one.contains(":10: "));
    }

    /** Steps and flows of the service's own model, over all cases of a check. */
    @Test
    void whatNoCaseCameToIsToldAtItsElement() throws Exception {
        assertThat(whole(restaurant())).as("its cases come to everything").isEmpty();

        BundleFiles road = SHIPPED.bundles().stream()
                .filter(bundle -> bundle.key().equals(new BundleKey("road-transport-company")))
                .findFirst()
                .orElseThrow();
        assertThat(whole(road))
                .as("its own scenarios come to what its sample doesn't")
                .isEmpty();
        road = road.with("bpmn/road-transport-company.scenarios.yaml", "[]");
        assertThat(whole(road))
                .as("papers that its sample has, and an exemption that its sample doesn't ask for")
                .allMatch(finding -> finding.rule().equals("trial-unreached") && !finding.stopsRelease())
                .allMatch(finding -> finding.file().equals("bpmn/road-transport-company.bpmn"))
                .extracting(Finding::element)
                .contains("exemption-notice", "vehicle-papers")
                .doesNotContain("not-accepted", "record-overdue");
    }

    private static List<Finding> whole(BundleFiles service) throws Exception {
        return SANDBOX.run(List.of(service), TrialScope.WHOLE, "modeller", (done, all, now) -> {})
                .get(5, TimeUnit.MINUTES);
    }
}
