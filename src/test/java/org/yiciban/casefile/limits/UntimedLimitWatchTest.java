package org.yiciban.casefile.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.yiciban.casefile.ports.UntimedLimits;

/** The watch of the limits has its own switch; until somebody sets it, the switches that stood before it mean what they meant. */
class UntimedLimitWatchTest {

    private final CountDownLatch looked = new CountDownLatch(1);
    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withBean(UntimedLimits.class, () -> new UntimedLimits() {
                @Override
                public int record() {
                    looked.countDown();
                    return 0;
                }

                @Override
                public Optional<Instant> next() {
                    return Optional.empty();
                }
            })
            .withUserConfiguration(UntimedLimitWatch.class);

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "yiciban.engine.job-executor=false, false",
        "yiciban.calendar.background=false, false",
        "yiciban.engine.job-executor=false yiciban.calendar.background=true, true",
        "yiciban.calendar.background=false yiciban.limits.background=true, true",
        "yiciban.calendar.background=true yiciban.limits.background=false, false"
    })
    void itIsSwitchedByItselfAndElseAsTheCalendars(String settings, boolean works) {
        program.withPropertyValues(settings.isEmpty() ? new String[0] : settings.split(" "))
                .run(context -> assertThat(
                                context.getBean(UntimedLimitWatch.class).isRunning())
                        .isEqualTo(works));
    }

    @Test
    void itLooksAsSoonAsTheProgramStandsAndEndsWithIt() {
        UntimedLimitWatch[] watch = new UntimedLimitWatch[1];
        program.run(context -> {
            watch[0] = context.getBean(UntimedLimitWatch.class);
            assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
        });
        assertThat(watch[0].isRunning()).isFalse();
    }
}
