package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

/** What the program does by itself. */
@ApiTest
class BackgroundThreadsTest {

    @Test
    void whatTakesLongKeepsNothingElseFromItsTime(@Autowired TaskScheduler scheduler) throws Exception {
        CountDownLatch other = new CountDownLatch(1);
        Future<?> first = scheduler.schedule(() -> await(other), Instant.EPOCH);
        scheduler.schedule(other::countDown, Instant.EPOCH);

        first.get(1, TimeUnit.MINUTES);

        assertThat(other.getCount()).isZero();
    }

    private static void await(CountDownLatch other) {
        try {
            other.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
