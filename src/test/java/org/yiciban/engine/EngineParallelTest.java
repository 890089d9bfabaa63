package org.yiciban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.yiciban.Seeds;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.engine.process.EngineBench;
import org.yiciban.shared.CaseNumber;

/** Several people and the job executor at work on the same cases. */
class EngineParallelTest {

    private static final int CASES = 6;
    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long SEED = Seeds.given(20260928);

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    @Timeout(120)
    void theLastAgenciesFinishAtOnce(BenchDatabase database) throws Exception {
        EngineBench bench = EngineBench.fresh(database, true);
        String deployment = bench.deployShipped();
        List<CaseNumber> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            CaseNumber number = bench.startCase(deployment, true);
            cases.add(number);
            upToTheParallelItems(bench, number);
        }
        List<Callable<Integer>> acts = new ArrayList<>();
        for (CaseNumber number : cases) {
            await(() -> bench.openTasks(number).size() == 5, () -> number + " " + bench.openSteps(number));
            bench.openTasks(number).forEach(task -> acts.add(() -> completed(bench, number, task)));
        }
        Collections.shuffle(acts, new Random(SEED));
        runAll(acts);
        // the two items that come after others
        for (CaseNumber number : cases) {
            await(() -> bench.openTasks(number).size() == 2, () -> number + " " + bench.openSteps(number));
        }
        List<Callable<Integer>> last = new ArrayList<>();
        cases.forEach(
                number -> bench.openTasks(number).forEach(task -> last.add(() -> completed(bench, number, task))));
        runAll(last);

        for (CaseNumber number : cases) {
            await(() -> bench.openTasks(number).size() == 1, () -> number + " " + bench.openSteps(number));
            assertThat(bench.openSteps(number)).containsExactly("delivery hand-over");
            completed(bench, number, bench.openTasks(number).get(0));
        }
        for (CaseNumber number : cases) {
            await(() -> bench.left(number) == 0, () -> number + " still holds " + bench.left(number));
            assertThat(bench.benchCase.effects(number)).containsOnlyOnce("delivery completeCase");
        }
        assertNoRetryWasLost(bench);
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    @Timeout(120)
    void ringingBesideTheJobExecutorRingsOnce(BenchDatabase database) throws Exception {
        EngineBench bench = EngineBench.fresh(database, true);
        String deployment = bench.deployShipped();
        List<CaseNumber> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            CaseNumber number = bench.startCase(deployment, false);
            cases.add(number);
            bench.limit(
                    number,
                    CasePart.RECEPTION,
                    LimitTimer.RECEPTION,
                    bench.clock.instant().plus(Duration.ofDays(1)));
        }
        bench.clock.forward(Duration.ofDays(2));
        // the timers' dates lie before the real time too, so the job executor goes for them at the same moment
        cases.forEach(number ->
                bench.limitTimers.reschedule(number, CasePart.RECEPTION, LimitTimer.RECEPTION, bench.clock.instant()));
        runAll(Collections.nCopies(THREADS, () -> {
            bench.settle();
            return 0;
        }));
        for (CaseNumber number : cases) {
            await(
                    () -> bench.openSteps(number).equals(List.of("name-declaration review")),
                    () -> number + " " + bench.openSteps(number));
            assertThat(bench.benchCase.effects(number)).containsOnlyOnce("reception acceptByLaw");
        }
        assertNoRetryWasLost(bench);
        bench.close();
    }

    private static void upToTheParallelItems(EngineBench bench, CaseNumber number) {
        bench.accept(number);
        for (String item : List.of("name-declaration", "business-licence")) {
            CasePart part = CasePart.read(item);
            await(() -> !bench.openTasks(number).isEmpty(), () -> number + " has no task");
            completed(bench, number, bench.task(number, part, "review"));
            await(
                    () -> bench.openSteps(number).stream().noneMatch(step -> step.startsWith(item)),
                    () -> number + " " + bench.openSteps(number));
            await(() -> !bench.openTasks(number).isEmpty(), () -> number + " has no task");
        }
    }

    /** As the doors do it: lock conflicts are retried, nobody sees them. */
    private static int completed(EngineBench bench, CaseNumber number, String task) {
        for (int conflicts = 0; ; conflicts++) {
            try {
                bench.complete(number, task, "pass");
                return conflicts;
            } catch (ConcurrencyFailureException e) {
                if (conflicts == 20) {
                    throw e;
                }
            }
        }
    }

    private static void runAll(List<Callable<Integer>> acts) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Integer> act : people.invokeAll(acts)) {
                act.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static void assertNoRetryWasLost(EngineBench bench) {
        assertThat(bench.jdbc
                        .sql("select count(*) from ACT_RU_JOB where RETRIES_ < 5")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(bench.jdbc
                        .sql("select count(*) from ACT_RU_INCIDENT")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Waits for the job executor; what is waited for in vain is told. */
    private static void await(BooleanSupplier state, Supplier<String> what) {
        Awaitility.await().atMost(PATIENCE).pollInterval(POLL).untilAsserted(() -> assertThat(state.getAsBoolean())
                .as(what)
                .isTrue());
    }
}
