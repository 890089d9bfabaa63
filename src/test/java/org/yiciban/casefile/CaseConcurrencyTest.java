package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;

/** Several people at once, in threads that meet just before they would lock or write the same row. */
@CaseTest
class CaseConcurrencyTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    JdbcTemplate jdbc;

    private CaseScenario startUp() {
        return scenarios
                .aCase()
                .of("company-start-up")
                .where("hasEmployees", true)
                .where("needBank", true)
                .where("needInvoice", true)
                .receivedOn("2026-09-28T10:00");
    }

    @RepeatedTest(3)
    void whoFinishesATaskSecondIsToldWhoWasFaster() {
        CaseScenario scenario = startUp().accepted();
        OpenTask task = scenario.task("review", "name-declaration").orElseThrow();
        List<Account> officers = List.of(scenarios.account("amr"), scenarios.account("amr2"));

        List<Object> answers = atOnce(
                " for update",
                officers.stream()
                        .<Runnable>map(officer -> () -> scenario.complete(task, "pass", List.of(), officer))
                        .toList());

        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        Account faster = officers.get(answers.indexOf("done"));
        assertThat(answers)
                .filteredOn(answer -> !answer.equals("done"))
                .singleElement()
                .isInstanceOfSatisfying(ActRefused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(ActRefused.Kind.CONFLICT);
                    assertThat(refused).hasMessageContaining(faster.name().en());
                });
        assertThat(recordsOf(scenario, "name-declaration")).isEqualTo(1);
        assertThat(scenario.settled().finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @RepeatedTest(5)
    void whoLosesATaskToAWithdrawalIsToldOfIt() {
        CaseScenario scenario = startUp().accepted();
        OpenTask task = scenario.task("review", "name-declaration").orElseThrow();
        Account officer = scenarios.account("amr");

        List<Object> answers = atOnce(
                " for update",
                List.of(
                        () -> scenarios.applicants.withdraw(
                                scenario.number(), scenarios.account("citizen"), null, "不办了", Channel.WEB),
                        () -> scenario.complete(task, "pass", List.of(), officer)));

        if (answers.get(0).equals("done") && !answers.get(1).equals("done")) {
            assertThat(answers.get(1)).isInstanceOfSatisfying(ActRefused.class, refused -> {
                assertThat(refused.kind()).isEqualTo(ActRefused.Kind.CONFLICT);
                assertThat(refused.text().zh()).contains("撤回");
            });
        } else {
            assertThat(answers.get(1)).isEqualTo("done");
        }
    }

    @RepeatedTest(3)
    void onlyOneOfTwoClaimsATask() {
        CaseScenario scenario = startUp().accepted();
        OpenTask task = scenario.task("review", "name-declaration").orElseThrow();
        List<Account> officers = List.of(scenarios.account("amr"), scenarios.account("amr2"));

        List<Object> answers = atOnce(
                " for update",
                officers.stream()
                        .<Runnable>map(officer -> () -> scenarios.taskActions.claim(task.id(), officer))
                        .toList());

        Account holder = officers.get(answers.indexOf("done"));
        assertThat(answers)
                .filteredOn(answer -> !answer.equals("done"))
                .singleElement()
                .isInstanceOfSatisfying(ActRefused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(ActRefused.Kind.CONFLICT);
                    assertThat(refused).hasMessageContaining(holder.username());
                });
        assertThat(scenario.task("review", "name-declaration").orElseThrow().assignee())
                .isEqualTo(holder.username());
    }

    @RepeatedTest(3)
    void theLastAgenciesMayFinishAtOnce() {
        CaseScenario scenario = startUp().accepted();
        scenario.finish("review", "name-declaration", "pass").finish("review", "business-licence", "pass");
        scenario.finish("review", "company-seal", "pass").finish("review", "tax-confirmation", "pass");
        List<OpenTask> last = scenario.tasks();
        assertThat(last).hasSize(5);

        List<Object> answers = atOnce(
                " for update",
                last.stream()
                        .<Runnable>map(task -> () -> scenario.finishWell(task))
                        .toList());
        assertThat(answers).containsOnly("done");
        Instant now = scenarios.parts.clock().instant();
        Runnable work = () -> scenarios.parts.timers().fireAllDue(now);
        assertThat(atOnce("ACT_RU_JOB", List.of(work, work, work))).containsOnly("done");

        CaseView view = scenario.finishedWell().view();
        assertThat(view.status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(view.outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from ACT_RU_EXECUTION e join process_run r on r.instance_id = e.PROC_INST_ID_"
                                + " where r.case_number = ?",
                        Integer.class,
                        scenario.number().value()))
                .isZero();
    }

    @RepeatedTest(3)
    void theSameApplicationTwiceAtOnceIsOneCase() {
        Application application =
                scenarios.application("company-start-up", Map.of("hasEmployees", false), List.of(), List.of());
        Account citizen = scenarios.account("citizen");
        String key = CaseScenarios.key();
        List<Received> receipts = java.util.Collections.synchronizedList(new ArrayList<>());
        Runnable submit = () -> receipts.add(scenarios.applications.submit(application, key, citizen));

        assertThat(atOnce("insert into submission_key", List.of(submit, submit)))
                .containsOnly("done");

        assertThat(receipts).extracting(Received::repeated).containsExactlyInAnyOrder(true, false);
        assertThat(receipts)
                .extracting(Received::caseNumber)
                .containsOnly(receipts.get(0).caseNumber());
        assertThat(receipts)
                .extracting(Received::queryCode)
                .containsOnly(receipts.get(0).queryCode());
        assertThat(jdbc.queryForObject(
                        "select count(*) from case_file where case_number = ?",
                        Integer.class,
                        receipts.get(0).caseNumber().value()))
                .isEqualTo(1);
    }

    @Test
    void manyApplicationsAtOnceGetNumbersWithoutGaps() {
        scenarios.parts.clock().set("2026-11-03T10:00");
        Account citizen = scenarios.account("citizen");
        Application application =
                scenarios.application("company-start-up", Map.of("hasEmployees", false), List.of(), List.of());
        Runnable submit = () -> scenarios.applications.submit(application, CaseScenarios.key(), citizen);

        assertThat(atOnce("case_sequence", List.of(submit, submit, submit, submit)))
                .containsOnly("done");

        assertThat(jdbc.queryForObject(
                        "select last_number from case_sequence where received_on = date '2026-11-03'", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void whoIsAMomentLaterWithTheFirstDocumentOfAYearCountsOn() {
        scenarios.parts.clock().set("2031-11-04T10:00");
        Account citizen = scenarios.account("citizen");
        Application application =
                scenarios.application("company-start-up", Map.of("hasEmployees", false), List.of(), List.of());
        AtomicInteger begun = new AtomicInteger();
        CyclicBarrier barrier = new CyclicBarrier(2);
        Runnable submit = () -> {
            AtomicBoolean met = new AtomicBoolean();
            WatchedDatabase.watched(
                    sql -> {
                        if (sql.contains("insert into case_file ")) {
                            begun.incrementAndGet();
                        }
                        if (sql.contains("insert into document_counter") && met.compareAndSet(false, true)) {
                            await(barrier);
                        }
                    },
                    () -> scenarios.applications.submit(application, CaseScenarios.key(), citizen));
        };

        assertThat(atOnce("nowhere", List.of(submit, submit))).containsOnly("done");

        assertThat(begun).as("neither act was begun again").hasValue(2);
        assertThat(jdbc.queryForObject(
                        "select max(last_number) from document_counter where issue_year = 2031 and type = 'RECEIPT'",
                        Integer.class))
                .isEqualTo(2);
    }

    private int recordsOf(CaseScenario scenario, String part) {
        return jdbc.queryForObject(
                "select count(*) from step_record where case_number = ? and part = ?",
                Integer.class,
                scenario.number().value(),
                part);
    }

    /** Each act in a thread of its own; all wait for each other before their first statement with that text. */
    private static List<Object> atOnce(String meetingPoint, List<Runnable> acts) {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Runnable act : acts) {
                running.add(threads.submit(meeting(barrier, meetingPoint, act)));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> one : running) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Object> meeting(CyclicBarrier barrier, String meetingPoint, Runnable act) {
        AtomicBoolean met = new AtomicBoolean();
        return () -> {
            try {
                WatchedDatabase.watched(
                        sql -> {
                            if (sql.contains(meetingPoint) && met.compareAndSet(false, true)) {
                                await(barrier);
                            }
                        },
                        act);
                return "done";
            } catch (RuntimeException refused) {
                return refused;
            }
        };
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
