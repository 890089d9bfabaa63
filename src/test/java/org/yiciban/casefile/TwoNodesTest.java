package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.CommandLine;
import org.yiciban.Papers;
import org.yiciban.Seeds;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Journal;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.figures.Figure;
import org.yiciban.figures.Figures;
import org.yiciban.identity.login.Throttle;
import org.yiciban.shared.ClockAhead;

/** Two programs on one PostgreSQL, each with its own job executor, and people at both of them. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwoNodesTest {

    private static final long SEED = Seeds.given(20261122);
    private static final int CASES = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static String url;
    private static Node one;
    private static Node other;

    @BeforeAll
    static void start() {
        url = BenchDatabase.POSTGRESQL.newUrl();
        one = Node.start(url, "postgres", "postgres", true);
        other = Node.start(url, "postgres", "postgres", true);
    }

    @AfterAll
    static void stop() {
        other.publish(new ClockAhead.Advanced(Duration.ZERO));
        other.close();
        one.close();
    }

    @Test
    void peopleAtBothNodesFinishTheLastItemsAtOnce() throws Exception {
        now("2026-09-28T10:00");
        List<CaseScenario> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            CaseScenario scenario = aCase(i % 2 == 0 ? one : other);
            cases.add(scenario);
        }
        // everything that stands open in any case is done at once, half of it here and half of it there
        Random random = new Random(SEED);
        for (CaseScenario scenario : cases) {
            await("tasks of " + scenario.number()).atMost(PATIENCE).until(() -> !scenario.tasks()
                    .isEmpty());
        }
        while (cases.stream().anyMatch(scenario -> !isOver(scenario))) {
            await("something to do").atMost(PATIENCE).until(() -> cases.stream()
                    .allMatch(scenario -> isOver(scenario)
                            || isQuiet(scenario) && !scenario.tasks().isEmpty()));
            List<Callable<Void>> acts = new ArrayList<>();
            for (CaseScenario scenario : cases) {
                for (OpenTask task : scenario.tasks()) {
                    Node node = random.nextBoolean() ? one : other;
                    acts.add(acting(() -> scenario.in(node.town()).finishWell(task)));
                }
            }
            Collections.shuffle(acts, random);
            atOnce(acts);
        }
        cases.forEach(scenario -> {
            other.bean(CaseEnd.class).isSound(scenario, "two nodes, seed " + SEED);
            assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        });
        noRetryWasLost();
    }

    /** What a load balancer makes of one who guesses. */
    @Test
    void wrongPasswordsAtBothNodesCountTogether() throws Exception {
        now("2026-09-28T10:00");
        for (int time = 0; time < Throttle.TRIES_PER_SUBJECT; time++) {
            assertThat(guess(time % 2 == 0 ? one : other)).isEqualTo(401);
        }
        assertThat(guess(one)).isEqualTo(429);
        assertThat(guess(other)).isEqualTo(429);
    }

    private static int guess(Node node) throws Exception {
        int port = node.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
        String pair = Base64.getEncoder().encodeToString("police:wrong".getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/tasks"))
                                .header("Authorization", "Basic " + pair)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void bellsRingInBothNodesAndWhileSomebodyActs() throws Exception {
        now("2026-09-28T10:00");
        List<CaseScenario> received = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            received.add(aLicence(i % 2 == 0 ? one : other));
        }
        await().atMost(PATIENCE).until(() -> received.stream()
                .noneMatch(scenario -> scenario.tasks().isEmpty()));
        Instant due = received.get(0).file().clocks().stream()
                .filter(clock ->
                        clock.timer().filter(LimitTimer.RECEPTION::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .due()
                .orElseThrow();
        List<Callable<Void>> acts = new ArrayList<>();
        for (CaseScenario scenario : received) {
            for (OpenTask task : scenario.tasks()) {
                acts.add(tooLate(() -> scenario.in(other.town()).finishWell(task)));
            }
        }
        now(due.plusSeconds(1));
        atOnce(acts);

        for (CaseScenario scenario : received) {
            await("timer of " + scenario.number())
                    .atMost(PATIENCE)
                    .until(() -> scenario.file().acceptanceMode() == AcceptanceMode.DEEMED);
            assertThat(one.bean(Journal.class).of(scenario.number()))
                    .filteredOn(line -> line.event() == JournalEvent.ACCEPTED_BY_LAW)
                    .singleElement()
                    .extracting(JournalLine::effectiveAt)
                    .isEqualTo(due);
        }
        now("2027-03-01T10:00");
        for (CaseScenario scenario : received) {
            await("explanation of " + scenario.number())
                    .atMost(PATIENCE)
                    .until(() -> scenario.task("explain-delay", null).isPresent());
        }
        workToTheEnd(received);
        received.forEach(scenario -> {
            one.bean(CaseEnd.class).isSound(scenario, "timers in two nodes");
            long overdue = one.bean(Journal.class).of(scenario.number()).stream()
                    .filter(line -> line.event() == JournalEvent.OVERDUE)
                    .filter(line -> line.part().equals(CasePart.BUNDLE))
                    .count();
            assertThat(overdue).isEqualTo(1);
        });
        noRetryWasLost();
    }

    /** Of all that is in a backup, but for who was logged in or tried to, which nobody is after a restore, and when the last one was taken. */
    private static List<String> sums(String backup) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(backup, "SHA256SUMS"))) {
            return lines.filter(line -> !line.matches(".*/(visit|wrong_try|last_backup)\\.copy"))
                    .toList();
        }
    }

    /** The command runs in neither of them: PostgreSQL shows it one moment of what both do. */
    @Test
    void aCopyTakenWhileBothWorkGoesOnElsewhere(@TempDir Path folder) throws Exception {
        now("2026-09-28T10:00");
        Queue<CaseScenario> cases = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(2);
        String backup = folder.resolve("backup").toString();
        List<CaseScenario> before;
        try {
            List<Future<?>> working = new ArrayList<>();
            for (Node node : List.of(one, other)) {
                working.add(people.submit(() -> keepWorking(node, cases, enough)));
            }
            await("acts").atMost(PATIENCE).until(() -> cases.size() >= CASES);
            before = List.copyOf(cases);
            assertThat(CommandLine.done(at(url, Node.UPLOADS, "backup", "--to=" + backup)))
                    .contains("postgresql")
                    .contains("YICIBAN_JOURNAL_SECRET");
            for (Node node : List.of(one, other)) {
                assertThat(node.bean(Figures.class).value(Figure.BACKUP_AGE)).isBetween(0.0, 300.0);
            }
            enough.set(true);
            for (Future<?> one : working) {
                one.get();
            }
        } finally {
            enough.set(true);
            people.shutdownNow();
        }
        assertThat(cases).as("cases taken in meanwhile").hasSizeGreaterThan(before.size());
        assertThat(CommandLine.refused(at(url, folder + "/papers", "restore", "--from=" + backup)))
                .contains("There are tables already in the database");

        String elsewhere = BenchDatabase.POSTGRESQL.newUrl();
        assertThat(CommandLine.done(at(elsewhere, folder + "/papers", "restore", "--from=" + backup)))
                .containsPattern("The journals of all \\d+ cases are whole");
        String again = folder.resolve("again").toString();
        CommandLine.done(at(elsewhere, folder + "/papers", "backup", "--to=" + again));
        assertThat(sums(again)).isEqualTo(sums(backup)).hasSizeGreaterThan(50);

        try (Node third = Node.start(
                elsewhere, "postgres", "postgres", false, "--yiciban.materials.uploads=" + folder + "/papers")) {
            third.town().parts.clock().set("2026-09-28T10:01");
            assertThat(third.bean(Figures.class).value(Figure.BACKUP_AGE)).isBetween(0.0, 300.0);
            RestoredPapers.areAllThere(third.bean(JdbcTemplate.class), folder.resolve("papers"));
            for (CaseScenario scenario : before) {
                CaseScenario there = scenario.in(third.town()).finishedWell();
                third.bean(CaseEnd.class).isSound(there, "restored");
                assertThat(there.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
            }
        }
    }

    private static void keepWorking(Node node, Queue<CaseScenario> cases, AtomicBoolean enough) {
        while (!enough.get()) {
            CaseScenario scenario = aLicence(node);
            cases.add(scenario);
            node.town().parts.uploads().take("paper.pdf", Papers.pdf("/Lang(" + scenario.number() + ")"), "citizen");
            await("tasks").atMost(PATIENCE).until(() -> !scenario.tasks().isEmpty());
            scenario.finishWell(scenario.tasks().get(0));
        }
    }

    private static String[] at(String database, String papers, String... command) {
        return Stream.concat(
                        Stream.of(command),
                        Stream.of(
                                "--spring.datasource.url=" + database,
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=postgres",
                                "--yiciban.materials.uploads=" + papers))
                .toArray(String[]::new);
    }

    private static void workToTheEnd(List<CaseScenario> cases) {
        for (CaseScenario scenario : cases) {
            while (!isOver(scenario)) {
                await("something to do")
                        .atMost(PATIENCE)
                        .until(() -> isQuiet(scenario)
                                && (isOver(scenario) || !scenario.tasks().isEmpty()));
                scenario.tasks().stream().limit(1).forEach(scenario::finishWell);
            }
            await("quiet").atMost(PATIENCE).until(() -> isQuiet(scenario));
        }
    }

    /** Silence accepts what is a licence (licensing law Art. 32 para 4). */
    private static CaseScenario aLicence(Node node) {
        return node.town().aCase().of("restaurant-opening").receivedNow();
    }

    private static CaseScenario aCase(Node node) {
        return node.town()
                .aCase()
                .of("company-start-up")
                .where("hasEmployees", true)
                .where("needBank", true)
                .where("needInvoice", true)
                .receivedNow();
    }

    private static boolean isOver(CaseScenario scenario) {
        return scenario.file().status().isFinal() && scenario.tasks().isEmpty() && isQuiet(scenario);
    }

    /** No continuation is waiting: what the last act began has come to rest. */
    private static boolean isQuiet(CaseScenario scenario) {
        return one.bean(JdbcTemplate.class)
                        .queryForObject(
                                "select count(*) from ACT_RU_JOB j join process_run r"
                                        + " on r.instance_id = j.PROCESS_INSTANCE_ID_"
                                        + " where r.case_number = ? and j.TYPE_ = 'message'",
                                Integer.class,
                                scenario.number().value())
                == 0;
    }

    private static Callable<Void> acting(Runnable act) {
        return () -> {
            act.run();
            return null;
        };
    }

    /** Whoever acts after the limit is told so, whether the timer has fired already or not. */
    private static Callable<Void> tooLate(Runnable act) {
        return () -> {
            try {
                act.run();
            } catch (ActRefused refused) {
                return null;
            }
            throw new AssertionError("an act was taken after the limit");
        };
    }

    private static void atOnce(List<Callable<Void>> acts) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(Math.max(1, acts.size()));
        ExecutorService people = Executors.newFixedThreadPool(Math.max(1, acts.size()));
        try {
            List<Callable<Void>> together = new ArrayList<>();
            for (Callable<Void> act : acts) {
                together.add(() -> {
                    barrier.await(1, TimeUnit.MINUTES);
                    return act.call();
                });
            }
            for (Future<Void> act : people.invokeAll(together)) {
                act.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static void now(String local) {
        now(VirtualClock.at(local));
    }

    /** Both nodes and both engines live at that time from now on. */
    private static void now(Instant instant) {
        one.town().parts.clock().set(instant);
        other.town().parts.clock().set(instant);
        one.publish(new ClockAhead.Advanced(Duration.between(Clock.systemUTC().instant(), instant)));
    }

    private static void noRetryWasLost() {
        assertThat(one.bean(JdbcTemplate.class)
                        .queryForObject("select count(*) from ACT_RU_JOB where RETRIES_ < 5", Integer.class))
                .isZero();
    }
}
