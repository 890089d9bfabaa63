package org.yiciban.atrest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Sealing in the background has its own switch, begins when the program stands and stops with it. */
class SealingThreadTest {

    private final CountDownLatch said = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicReference<BooleanSupplier> goesOn = new AtomicReference<>();
    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withBean(Sealing.class, () -> new Sealing(null, null, null, null, List.of(), 1) {
                @Override
                boolean all(String node, BooleanSupplier goOn) {
                    goesOn.set(goOn);
                    begun.countDown();
                    return true;
                }
            })
            .withBean(Rehashing.class, () -> new Rehashing(null, null, null, List.of(), null, 1) {
                @Override
                boolean all(String node, BooleanSupplier goOn) {
                    return true;
                }
            })
            .withBean(JdbcTemplate.class, () -> new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:nowhere")))
            .withBean(KeyRegister.class, () -> new KeyRegister(null) {
                @Override
                void stillWrite(JdbcTemplate jdbc) {
                    said.countDown();
                }
            })
            .withUserConfiguration(SealingThread.class);

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "yiciban.engine.job-executor=false, false",
        "yiciban.at-rest.background=false, false",
        "yiciban.engine.job-executor=false yiciban.at-rest.background=true, true"
    })
    void itHasASwitch(String settings, boolean works) {
        program.withPropertyValues(settings.isEmpty() ? new String[0] : settings.split(" "))
                .run(context -> {
                    SealingThread thread = context.getBean(SealingThread.class);
                    assertThat(thread.isRunning())
                            .as("before the program stands")
                            .isFalse();
                    thread.begin();
                    assertThat(thread.isRunning()).isEqualTo(works);
                    assertThat(said.await(10, TimeUnit.SECONDS))
                            .as("every node says which keys it writes with")
                            .isTrue();
                });
    }

    @Test
    void itBeginsAtOnceAndIsToldToStop() {
        program.run(context -> {
            context.getBean(SealingThread.class).begin();
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(goesOn.get().getAsBoolean()).isTrue();
        });
        assertThat(goesOn.get().getAsBoolean()).isFalse();
    }
}
