package org.yiciban.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.yiciban.engine.BenchClock;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.shared.OwnThread;

/** Guessing is slowed down by the same rules when it goes on at several nodes. */
class SharedTriesTest {

    private static final String ADDRESS = "192.0.2.1";

    private final List<OwnThread> threads = new ArrayList<>();
    private final BenchClock clock = new BenchClock();
    private JdbcTemplate jdbc;
    private TestNode one;
    private TestNode other;

    /** A node as far as tries are concerned. */
    private final class TestNode extends DelegatingDataSource {

        private final AtomicInteger statements = new AtomicInteger();
        private volatile boolean away;
        private final SharedTries shared;
        private final Throttle throttle;

        TestNode(DriverManagerDataSource database) {
            super(database);
            shared = new SharedTries(this, clock, "0123456789abcdef0123456789abcdef");
            throttle = new Throttle(clock, any -> {}, Optional.of(shared));
        }

        /** Each statement takes a connection of its own. */
        @Override
        public Connection getConnection() throws SQLException {
            statements.incrementAndGet();
            if (away) {
                throw new SQLException("away", "08001");
            }
            return super.getConnection();
        }

        private void wrong(Attempt one) {
            assertThatThrownBy(() -> throttle.guarded(
                            one,
                            () -> {
                                throw new IllegalArgumentException("wrong");
                            },
                            any -> true))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        private void right(Attempt one) {
            assertThat(throttle.guarded(one, () -> "seen", any -> true)).isEqualTo("seen");
        }

        private long refused(Attempt one) {
            try {
                throttle.guarded(one, () -> "seen", any -> true);
            } catch (MustWait wait) {
                return wait.seconds();
            }
            throw new AssertionError("it was looked at");
        }
    }

    @BeforeEach
    void twoNodes() {
        DriverManagerDataSource database =
                new DriverManagerDataSource(BenchDatabase.POSTGRESQL.newUrl(), "postgres", "postgres");
        new ResourceDatabasePopulator(new ClassPathResource("db/postgresql/V75__wrong_try.sql")).execute(database);
        jdbc = new JdbcTemplate(database);
        one = new TestNode(database);
        other = new TestNode(database);
    }

    @AfterEach
    void end() {
        threads.forEach(OwnThread::close);
    }

    /** As the program does, but faster than a try waits. */
    private void theirThreadsRun() {
        for (TestNode node : List.of(one, other)) {
            OwnThread thread = new OwnThread("shared-tries-test", Duration.ofSeconds(1), any -> {});
            thread.open();
            thread.every(Duration.ofMillis(50), node.shared::giveBack);
            threads.add(thread);
        }
    }

    @Test
    void wrongTriesAtBothNodesCountTogetherAndBothRefuse() {
        Attempt guess = password("citizen");
        for (int time = 0; time < Throttle.TRIES_PER_SUBJECT / 2; time++) {
            one.wrong(guess);
            other.wrong(guess);
            List.of(one, other).forEach(node -> node.shared.giveBack());
        }

        assertThat(one.refused(guess)).isEqualTo(60);
        assertThat(other.refused(guess)).isEqualTo(60);
        one.right(password("clerk"));
        one.right(new Attempt(Attempt.Secret.PASSWORD, "citizen", "192.0.2.2"));

        clock.forward(Duration.ofSeconds(60));
        other.wrong(guess);
        assertThat(one.refused(guess)).as("twice as long after the next").isEqualTo(120);
    }

    @Test
    void theRightOneClearsTheNameAtBothNodes() {
        Attempt guess = password("citizen");
        for (int time = 1; time < Throttle.TRIES_PER_SUBJECT; time++) {
            one.wrong(guess);
        }
        List.of(one, other).forEach(node -> node.shared.giveBack());
        other.throttle.begin(guess);
        other.throttle.succeeded(guess);
        other.throttle.end(guess);
        List.of(one, other).forEach(node -> node.shared.giveBack());
        other.wrong(guess);
        other.wrong(guess);
        other.right(guess);
    }

    @Test
    void ofFortyWrongTriesAtOnceAtTwoNodesTenAreLookedAt() throws Exception {
        AtomicInteger looked = new AtomicInteger();
        CyclicBarrier first = new CyclicBarrier(Throttle.TRIES_PER_SUBJECT);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Throttle throttle = (i % 2 == 0 ? one : other).throttle;
            tries.add(() -> {
                try {
                    throttle.guarded(
                            password("citizen"),
                            () -> {
                                looked.incrementAndGet();
                                together(first);
                                throw new IllegalArgumentException("wrong");
                            },
                            any -> true);
                } catch (MustWait refused) {
                    return true;
                } catch (IllegalArgumentException wrong) {
                    return false;
                }
                return null;
            });
        }
        assertThat(atOnce(tries)).containsOnly(true, false);
        assertThat(looked).hasValue(10);
    }

    @Test
    void ofFortyRightOnesAtOnceAtTwoNodesNobodyIsRefused() throws Exception {
        theirThreadsRun();
        List<Callable<String>> tries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Throttle throttle = (i % 2 == 0 ? one : other).throttle;
            tries.add(() -> throttle.guarded(password("citizen"), () -> "seen", any -> true));
        }
        assertThat(atOnce(tries)).containsOnly("seen").hasSize(40);
    }

    @Test
    void aRightTryCostsOneStatementAndThoseAfterItNone() {
        for (int time = 0; time < 20; time++) {
            one.right(password("citizen"));
        }
        assertThat(one.statements).hasValue(1);
        List.of(one, other).forEach(node -> node.shared.giveBack());
        assertThat(one.statements).as("and one to give back").hasValue(2);
        assertThat(jdbc.queryForObject("select sum(held) from wrong_try", Integer.class))
                .isZero();
        assertThat(other.statements).hasValue(0);
    }

    @Test
    void aRefusedTryCostsOneStatementAtMost() {
        Attempt guess = password("citizen");
        for (int time = 0; time < Throttle.TRIES_PER_SUBJECT; time++) {
            one.wrong(guess);
        }
        other.refused(guess);
        other.refused(guess);
        assertThat(other.statements).as("the node knows now").hasValue(1);
    }

    @Test
    void whatADeadNodeHeldIsFreeAfterAMinute() {
        for (int time = 1; time < Throttle.TRIES_PER_SUBJECT; time++) {
            other.wrong(password("citizen"));
            other.shared.giveBack();
        }
        one.throttle.begin(password("citizen"));
        assertThat(other.refused(password("citizen"))).as("one is under way").isEqualTo(1);

        clock.forward(Duration.ofSeconds(61));
        other.right(password("citizen"));
    }

    @Test
    void whileTheDatabaseIsAwayEachNodeCountsByItself() {
        one.away = true;
        for (int time = 0; time < Throttle.TRIES_PER_SUBJECT; time++) {
            one.wrong(password("citizen"));
        }
        assertThat(one.refused(password("citizen"))).isEqualTo(60);
        one.right(password("clerk"));
        assertThat(one.statements).as("asked once, then left alone for a while").hasValue(1);
    }

    @Test
    void whoReadsTheTableLearnsNeitherNamesNorAddressesAndWhatIsOldGoes() {
        one.wrong(password("citizen"));
        one.right(password("clerk"));
        List.of(one, other).forEach(node -> node.shared.giveBack());
        assertThat(jdbc.queryForList("select digest from wrong_try", String.class))
                .hasSize(5)
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));

        clock.forward(Duration.ofMinutes(2));
        one.shared.sweep();
        assertThat(jdbc.queryForList("select wrong from wrong_try", Integer.class))
                .hasSize(3)
                .containsOnly(1);
        clock.forward(Duration.ofMinutes(30));
        one.shared.sweep();
        assertThat(jdbc.queryForObject("select count(*) from wrong_try", Integer.class))
                .isZero();
    }

    @Test
    void whoGuessesManyNamesFillsNoTable() {
        jdbc.update(
                "insert into wrong_try select 'many ' || n, 1, 0, ?, null, ? from generate_series(1, 100050) n",
                clock.instant().atOffset(ZoneOffset.UTC),
                clock.instant().atOffset(ZoneOffset.UTC));
        for (int time = 0; time < Throttle.TRIES_PER_SUBJECT; time++) {
            one.wrong(password("citizen"));
        }
        one.shared.sweep();
        assertThat(jdbc.queryForObject("select count(*) from wrong_try", Integer.class))
                .isEqualTo(100_000);
        assertThat(other.refused(password("citizen"))).isEqualTo(60);
    }

    private static Attempt password(String username) {
        return new Attempt(Attempt.Secret.PASSWORD, username, ADDRESS);
    }

    /** None of them ends before all have begun. */
    private static void together(CyclicBarrier first) {
        try {
            first.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> act : people.invokeAll(acts)) {
                answers.add(act.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
