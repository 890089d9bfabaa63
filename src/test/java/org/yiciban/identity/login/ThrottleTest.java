package org.yiciban.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yiciban.identity.account.Accounts;

/** Guessing passwords and query codes is slowed down by the same rules. */
class ThrottleTest {

    private Instant now = Instant.parse("2026-10-21T02:24:00Z");
    /** What was told of tries, in its order; several threads may try. */
    private final List<Object> told = Collections.synchronizedList(new ArrayList<>());

    private final Throttle throttle = new Throttle(
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            },
            told::add,
            Optional.empty());

    @Test
    void what_came_of_each_try_is_told() {
        Attempt code = new Attempt(Attempt.Secret.QUERY_CODE, "case", "192.0.2.1");
        throttle.guarded(code, () -> "found", wrong -> true);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> throttle.guarded(
                            code,
                            () -> {
                                throw new IllegalStateException();
                            },
                            wrong -> true))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> throttle.guarded(code, () -> "found", wrong -> true))
                .isInstanceOf(MustWait.class);

        assertThat(told)
                .hasSize(12)
                .startsWith(new Tried(code, Tried.Outcome.RIGHT), new Tried(code, Tried.Outcome.WRONG))
                .endsWith(new Tried(code, Tried.Outcome.WRONG), new Tried(code, Tried.Outcome.HAS_TO_WAIT));
    }

    @Test
    void a_name_has_to_wait_longer_with_every_wrong_password_after_the_tenth() {
        fail(9, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor(password("citizen", "192.0.2.1"))).isEmpty();

        fail(1, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor(password("citizen", "192.0.2.1"))).contains(Duration.ofMinutes(1));

        now = now.plus(Duration.ofMinutes(1));
        assertThat(throttle.waitFor(password("citizen", "192.0.2.1"))).isEmpty();
        fail(1, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor(password("citizen", "192.0.2.1"))).contains(Duration.ofMinutes(2));
        fail(20, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor(password("citizen", "192.0.2.1"))).contains(Duration.ofMinutes(15));
    }

    @Test
    void a_name_waits_only_where_it_was_guessed_however_it_is_written() {
        fail(10, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor(password(" Citizen", "192.0.2.1"))).isPresent();
        assertThat(throttle.waitFor(password("citizen", "192.0.2.2"))).isEmpty();
        assertThat(throttle.waitFor(password("clerk", "192.0.2.1"))).isEmpty();
    }

    @Test
    void a_crowd_of_addresses_closes_a_name_but_not_on_a_known_device() {
        for (int address = 1; address <= 20; address++) {
            fail(5, "citizen", "192.0.2." + address);
        }
        assertThat(throttle.waitFor(password("citizen", "198.51.100.1"))).isPresent();
        Attempt known = new Attempt(Attempt.Secret.PASSWORD, "citizen", "192.0.2.1", "a-device");
        assertThat(throttle.waitFor(known)).isEmpty();
        for (int time = 0; time < 10; time++) {
            throttle.failed(known);
        }
        assertThat(throttle.waitFor(known))
                .as("also a known device guesses ten times only")
                .isPresent();
    }

    @Test
    void addresses_of_one_ipv6_network_are_one() {
        for (int host = 1; host <= 10; host++) {
            fail(1, "citizen", "2001:db8:0:1:0:0:0:" + host);
        }
        assertThat(throttle.waitFor(password("citizen", "2001:db8:0:1:0:0:0:ffff")))
                .isPresent();
        assertThat(throttle.waitFor(password("citizen", "2001:db8:0:2:0:0:0:1")))
                .isEmpty();
    }

    @Test
    void an_address_that_tries_many_names_has_to_wait_for_all_of_them() {
        for (int name = 0; name < 100; name++) {
            fail(1, "name" + name, "192.0.2.1");
        }
        assertThat(throttle.waitFor(password("never-tried", "192.0.2.1"))).isPresent();
        assertThat(throttle.waitFor(password("never-tried", "192.0.2.2"))).isEmpty();
    }

    @Test
    void the_right_password_and_half_an_hour_of_rest_both_clear_the_name() {
        fail(9, "citizen", "192.0.2.1");
        throttle.succeeded(password("citizen", "192.0.2.1"));
        fail(9, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor(password("citizen", "192.0.2.1"))).isEmpty();

        now = now.plus(Duration.ofMinutes(31));
        fail(1, "citizen", "192.0.2.1");
        assertThat(throttle.waitFor(password("citizen", "192.0.2.1"))).isEmpty();
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out() {
        fail(9, "citizen", "192.0.2.1");
        now = now.minus(Duration.ofDays(30));
        assertThat(throttle.waitFor(password("citizen", "192.0.2.1"))).isEmpty();

        now = now.plus(Duration.ofDays(30));
        fail(1, "citizen", "192.0.2.1");
        now = now.minus(Duration.ofDays(30));
        assertThat(throttle.waitFor(password("citizen", "192.0.2.1"))).contains(Duration.ofMinutes(15));
    }

    private void fail(int times, String username, String address) {
        for (int time = 0; time < times; time++) {
            throttle.failed(password(username, address));
        }
    }

    @Test
    void a_case_waits_only_for_the_address_that_guesses() {
        for (int time = 0; time < Throttle.TRIES_PER_SUBJECT; time++) {
            guess("a-case", "192.0.2.1");
        }
        assertThat(throttle.waitFor(code("a-case", "192.0.2.1"))).contains(Duration.ofMinutes(1));
        assertThat(throttle.waitFor(code("another-case", "192.0.2.1"))).isEmpty();
        assertThat(throttle.waitFor(code("a-case", "192.0.2.2"))).isEmpty();
    }

    @Test
    void trying_many_cases_is_guessing_too() {
        for (int time = 0; time < 50; time++) {
            guess("case-" + time, "192.0.2.1");
        }
        assertThatThrownBy(() -> throttle.guarded(code("one-more", "192.0.2.1"), () -> "seen", wrong -> true))
                .isInstanceOfSatisfying(
                        MustWait.class, wait -> assertThat(wait.seconds()).isEqualTo(60));
    }

    @Test
    void what_failed_for_another_reason_does_not_count() {
        for (int time = 0; time < 20; time++) {
            assertThatThrownBy(() -> throttle.guarded(
                            code("a-case", "192.0.2.1"),
                            () -> {
                                throw new IllegalStateException("no database");
                            },
                            IllegalArgumentException.class::isInstance))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(throttle.waitFor(code("a-case", "192.0.2.1"))).isEmpty();
    }

    private void guess(String subject, String address) {
        assertThatThrownBy(() -> throttle.guarded(
                        code(subject, address),
                        () -> {
                            throw new IllegalArgumentException("wrong");
                        },
                        IllegalArgumentException.class::isInstance))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Attempt password(String username, String address) {
        return new Attempt(Attempt.Secret.PASSWORD, username, address);
    }

    private static Attempt code(String subject, String address) {
        return new Attempt(Attempt.Secret.QUERY_CODE, subject, address);
    }

    @Test
    void of_forty_wrong_tries_at_once_ten_are_looked_at() throws Exception {
        AtomicInteger looked = new AtomicInteger();
        CyclicBarrier first = new CyclicBarrier(Throttle.TRIES_PER_SUBJECT);
        List<Callable<Boolean>> tries = Collections.nCopies(40, () -> {
            try {
                throttle.guarded(
                        code("a-case", "192.0.2.1"),
                        () -> {
                            looked.incrementAndGet();
                            together(first);
                            throw new IllegalArgumentException("wrong");
                        },
                        IllegalArgumentException.class::isInstance);
            } catch (MustWait refused) {
                return true;
            } catch (IllegalArgumentException wrong) {
                return false;
            }
            return null;
        });
        assertThat(atOnce(tries))
                .containsOnly(true, false)
                .filteredOn(one -> one)
                .hasSize(30);
        assertThat(looked).hasValue(10);
    }

    @Test
    void of_forty_right_ones_at_once_nobody_is_refused() throws Exception {
        List<Callable<String>> tries = Collections.nCopies(
                40, () -> throttle.guarded(code("a-case", "192.0.2.1"), () -> "seen", wrong -> true));
        assertThat(atOnce(tries)).containsOnly("seen").hasSize(40);
    }

    @Test
    void a_name_in_other_letters_is_the_same_name() {
        fail(5, "citizen", "192.0.2.1");
        fail(5, "ｃｉｔｉｚｅｎ", "192.0.2.1");
        assertThat(throttle.waitFor(password("CiTiZeN", "192.0.2.1"))).isPresent();
        assertThat(throttle.waitFor(password("\u24d2itizen", "192.0.2.1"))).isPresent();
        assertThat(Accounts.plain("　Ｃｌｅｒｋ ")).isEqualTo("clerk");
    }

    @Test
    void a_case_number_with_blanks_and_hyphens_is_the_same_number() {
        guess("2026 1234", "192.0.2.1");
        for (int time = 1; time < Throttle.TRIES_PER_SUBJECT; time++) {
            guess("20-26-1234", "192.0.2.1");
        }
        assertThat(throttle.waitFor(code("20261234", "192.0.2.1"))).isPresent();
    }

    /** None of them ends before all have begun. */
    private static void together(CyclicBarrier first) {
        try {
            first.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
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
