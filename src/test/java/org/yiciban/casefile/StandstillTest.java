package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.watch.Standstill;
import org.yiciban.casefile.watch.Standstill.Cause;
import org.yiciban.casefile.watch.Standstills;

/** Whatever stops a token is found at the next look, is shown after a minute's grace, and nothing else is. */
@CaseTest
class StandstillTest {

    /** The instances of one case. */
    private static final String RUNS = " in (select instance_id from process_run where case_number = ?)";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Standstills standstills;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    private CaseScenario startUp() {
        return scenarios.aCase().of("company-start-up").receivedOn("2026-09-28T10:00");
    }

    private CaseScenario restaurant() {
        return scenarios.aCase().of("restaurant-opening").receivedOn("2026-09-28T10:00");
    }

    private static CaseScenario sentBack(CaseScenario scenario, String field) {
        while (scenario.task("pre-check", null).isPresent()) {
            scenario.finishWell(scenario.task("pre-check", null).orElseThrow());
            scenario.settled();
        }
        return scenario.finish("conclude", null, "correct", List.of(new Defect(field, null, "请写全称")));
    }

    @Test
    void aCaseThatGoesItsWayNeverStandsStill() {
        CaseScenario scenario = startUp();
        goes(scenario);
        goes(sentBack(startUp(), "proposedName"));
        goes(sentBack(restaurant(), "shopName"));
        scenario.accepted();
        while (!scenario.file().status().isFinal()) {
            goes(scenario);
            List<OpenTask> open = scenario.tasks();
            scenario.finishWell(open.get(open.size() - 1));
            goes(scenario);
            scenario.settled();
        }
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    /** What is owed late, and what an agency examines anew: messages that an act of the applicant sends. */
    @Test
    void whoeverWaitsForTheApplicantDoesNotStandStill() {
        CaseScenario restaurant = scenarios
                .aCase()
                .of("restaurant-opening")
                .promising("food-safety-rules")
                .receivedOn("2026-09-28T10:00")
                .accepted();
        while (!restaurant.tasks().isEmpty() && restaurant.file().status() == CaseStatus.ACCEPTED) {
            restaurant.finishWell(restaurant.tasks().get(0));
            restaurant.settled();
            goes(restaurant);
        }
    }

    /** Of several agencies that check, and of an item for each row, what is done waits for the others: no standstill. */
    @Test
    void whatIsDoneWaitsForTheOthersOfItsStepWithoutStandingStill() {
        CaseScenario asked = startUp();
        asked.finishWell(asked.task("pre-check", null).orElseThrow());
        asked.settled();
        goes(asked);
        CaseScenario fleet = scenarios
                .aCase()
                .of("road-transport-company")
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .untilReviewed("vehicle-certificate.1");
        goes(fleet);
        fleet.finish("review", "vehicle-certificate.1", "pass");
        goes(fleet);
        fleet.withdrawn("vehicle-certificate.2");
        goes(fleet);
    }

    @Test
    void eachKindIsFoundWithItsCauseAndWhoHasToAct() {
        CaseScenario reception = startUp();
        found(
                reception,
                Cause.TASK_IN_NO_LIST,
                Standstill.Owner.OPERATOR,
                "delete from work_task where case_number = ?");
        CaseScenario corrected = sentBack(restaurant(), "shopName");
        String noDate = "update ACT_RU_JOB set DUEDATE_ = timestamp '9999-12-31 00:00:00' where TYPE_ = 'timer'"
                + " and PROCESS_INSTANCE_ID_" + RUNS;
        found(
                corrected,
                Cause.MESSAGE_NOBODY_SENDS,
                Standstill.Owner.MODELLER,
                noDate,
                "update case_file set status = 'RECEIVED' where case_number = ?");
        found(
                corrected,
                Cause.MESSAGE_NOBODY_SENDS,
                Standstill.Owner.MODELLER,
                noDate,
                "update ACT_RU_EVENT_SUBSCR set EVENT_NAME_ = 'paid' where PROC_INST_ID_" + RUNS);
        String noMessage = "delete from ACT_RU_EVENT_SUBSCR where PROC_INST_ID_" + RUNS;
        found(corrected, Cause.TIMER_WITHOUT_DATE, Standstill.Owner.MODELLER, noDate, noMessage);
        found(
                corrected,
                Cause.FAILED_JOB,
                Standstill.Owner.OPERATOR,
                "update ACT_RU_JOB set RETRIES_ = 0 where TYPE_ = 'timer' and PROCESS_INSTANCE_ID_" + RUNS,
                noMessage);
        found(
                corrected,
                Cause.NO_JOB,
                Standstill.Owner.OPERATOR,
                "delete from ACT_RU_JOB where PROCESS_INSTANCE_ID_" + RUNS,
                noMessage);
    }

    @Test
    void aContinuationThatFailedOrWasLostIsFoundWhileOthersOfTheCaseGoOn() {
        CaseScenario scenario = startUp();
        scenario.finishWell(scenario.task("pre-check", null).orElseThrow());
        String ofTheCase = " where TYPE_ = 'message' and PROCESS_INSTANCE_ID_" + RUNS;

        found(scenario, Cause.FAILED_JOB, Standstill.Owner.OPERATOR, "update ACT_RU_JOB set RETRIES_ = 0" + ofTheCase);
        found(scenario, Cause.NO_JOB, Standstill.Owner.OPERATOR, "delete from ACT_RU_JOB" + ofTheCase);
        goes(scenario);
    }

    @Test
    void whatWaitsForBranchesThatHaveEndedIsFound() {
        CaseScenario scenario = startUp().accepted();
        String number = scenario.number().value();
        List<String> joins = List.of();
        while (joins.isEmpty()) {
            scenario.finishWell(scenario.tasks().get(0));
            scenario.settled();
            joins = jdbc.queryForList(
                    "select ACT_ID_ from ACT_RU_EXECUTION where ACT_ID_ = 'all-settled' and PROC_INST_ID_" + RUNS,
                    String.class,
                    number);
        }
        goes(scenario);
        found(
                scenario,
                Cause.BRANCHES_GONE,
                Standstill.Owner.MODELLER,
                "update ACT_RU_EXECUTION set PARENT_ID_ = null where (ACT_ID_ is null or ACT_ID_ <> 'all-settled')"
                        + " and PARENT_ID_" + RUNS);
    }

    /** One look is one statement over running instances, whose other tables are asked by their keys. */
    @Test
    void aLookIsOneIndexedQuery() {
        CaseScenario scenario = startUp();
        List<String> statements = WatchedDatabase.roundTrips(() -> standstills.look());
        assertThat(statements)
                .filteredOn(sql -> sql.contains("ACT_RU_EXECUTION"))
                .hasSize(1);
        assertThat(statements).hasSizeLessThanOrEqualTo(3);
        String query = statements.stream()
                .filter(sql -> sql.contains("ACT_RU_EXECUTION"))
                .findFirst()
                .orElseThrow();

        String plan = String.join("\n", jdbc.queryForList("explain " + query, String.class));

        assertThat(Pattern.compile("PUBLIC\\.([A-Z_]+)\\.tableScan")
                        .matcher(plan)
                        .results())
                .extracting(table -> table.group(1))
                .as(plan)
                .allMatch(table -> table.equals("ACT_RU_EXECUTION"));
        goes(scenario);
    }

    @Test
    void oneNodeLooksAndAnotherWhenItIsSilent() {
        transactions.executeWithoutResult(status -> {
            scenarios.parts.clock().set("2026-09-28T10:00");
            jdbc.update("update standstill_watch set held_until = timestamp with time zone '2000-01-01 00:00:00+00'");
            Duration lease = Duration.ofSeconds(50);
            assertThat(standstills.take("one", lease)).isTrue();
            assertThat(standstills.take("two", lease)).isFalse();
            assertThat(standstills.take("one", lease)).isTrue();
            scenarios.parts.clock().set(VirtualClock.at("2026-09-28T10:00").plusSeconds(50));
            assertThat(standstills.take("two", lease)).isTrue();
            status.setRollbackOnly();
        });
    }

    /** A node whose clock was a day ahead held the watch, and saw what stands still, when it died. */
    @Test
    void aClockThatWasAheadHoldsNobodyUp() {
        transactions.executeWithoutResult(status -> {
            CaseScenario scenario = startUp();
            jdbc.update(
                    "delete from work_task where case_number = ?",
                    scenario.number().value());
            Duration lease = Duration.ofSeconds(50);
            int found = afterAMinute(scenario).size();
            assertThat(found).isPositive();
            jdbc.update("update standstill set first_seen = first_seen + interval '1' day");
            jdbc.update(
                    "update standstill_watch set holder = 'dead', held_until = ?",
                    Sql.time(scenarios.parts.clock().instant().plus(Duration.ofDays(1))));

            assertThat(standstills.take("one", lease)).isTrue();
            assertThat(afterAMinute(scenario)).hasSize(found);
            status.setRollbackOnly();
        });
    }

    private void goes(CaseScenario scenario) {
        transactions.executeWithoutResult(status -> {
            assertThat(afterAMinute(scenario))
                    .as("%s %s", scenario.number(), scenario.file().status())
                    .isEmpty();
            status.setRollbackOnly();
        });
    }

    private void found(CaseScenario scenario, Cause cause, Standstill.Owner owner, String... deeds) {
        transactions.executeWithoutResult(status -> {
            for (String deed : deeds) {
                assertThat(jdbc.update(deed, scenario.number().value()))
                        .as(deed)
                        .isPositive();
            }
            standstills.look();
            assertThat(of(scenario)).as("not before its grace is over").isEmpty();
            List<Standstill> found = afterAMinute(scenario);
            assertThat(found).extracting(Standstill::cause).as("%s", found).contains(cause);
            assertThat(cause.owner()).isEqualTo(owner);
            assertThat(found).allSatisfy(one -> {
                assertThat(one.release()).isEqualTo(scenario.file().release().id());
                assertThat(one.step()).isNotEqualTo(one.place());
                assertThat(one.since())
                        .isBeforeOrEqualTo(scenarios.parts.clock().instant());
                assertThat(one.part()).isIn(CasePart.RECEPTION, CasePart.BUNDLE);
            });
            Instant now = scenarios.parts.clock().instant();
            scenarios.parts.clock().set(now.plusSeconds(40));
            assertThat(standstills.count()).isGreaterThanOrEqualTo(found.size());
            assertThat(standstills.tell()).isPositive();
            assertThat(standstills.tell()).as("told once").isZero();
            scenarios.parts.clock().set(now);
            status.setRollbackOnly();
        });
    }

    private List<Standstill> afterAMinute(CaseScenario scenario) {
        Instant now = scenarios.parts.clock().instant();
        standstills.look();
        scenarios.parts.clock().set(now.plusSeconds(40));
        standstills.look();
        List<Standstill> found = of(scenario);
        scenarios.parts.clock().set(now);
        return found;
    }

    private List<Standstill> of(CaseScenario scenario) {
        return standstills.list().stream()
                .filter(one -> one.caseNumber().equals(scenario.number()))
                .toList();
    }
}
