package org.yiciban.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What hangs holds nobody up, and nothing is asked more often than it has to be. */
class AskedTest {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void anAnswerIsKeptForAWhileAndAskedAgainAfterwards() {
        AtomicInteger asked = new AtomicInteger();
        try (Asked<Integer> one = new Asked<>(asked::incrementAndGet, -1, FRESH, Duration.ofMinutes(1), nanos::get)) {
            assertThat(one.now()).isEqualTo(1);
            assertThat(one.now()).isEqualTo(1);
            nanos.addAndGet(FRESH.toNanos());
            assertThat(one.now()).isEqualTo(2);
        }
    }

    @Test
    void aQuestionThatHangsIsAskedOnceAndTheAnswerBeforeGrowsOld() {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch forEver = new CountDownLatch(1);
        try (Asked<Integer> one = new Asked<>(
                () -> asked.incrementAndGet() == 1 ? 7 : hung(forEver),
                -1,
                FRESH,
                Duration.ofMillis(200),
                nanos::get)) {
            assertThat(one.now()).isEqualTo(7);
            nanos.addAndGet(FRESH.toNanos());
            assertThat(one.now()).as("nobody waits for ever").isEqualTo(7);
            assertThat(one.now()).isEqualTo(7);
            nanos.addAndGet(FRESH.multipliedBy(6).toNanos());
            assertThat(one.now()).as("too old to be told").isEqualTo(-1);
            assertThat(asked).hasValue(2);
        }
    }

    private static int hung(CountDownLatch forEver) {
        try {
            forEver.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
