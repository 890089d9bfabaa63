package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.OneConnection;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.shared.ClockAhead;

/** The job executor's own threads, the mail and the watches share one connection with people, and all come through. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class OneConnectionJobsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void jobsRunByThemselvesWhilePeopleWork() throws Exception {
        try (Node node = Node.start(BenchDatabase.H2.newUrl(), "sa", "", true)) {
            node.town().parts.clock().set("2026-09-28T10:00");
            OneConnection.with(node.bean(DataSource.class), () -> {
                CaseScenario granted =
                        node.town().aCase().of("company-start-up").receivedNow();
                CaseScenario silent =
                        node.town().aCase().of("restaurant-opening").receivedNow();
                toTheEnd(granted);
                assertThat(granted.view().outcome()).isEqualTo(CaseOutcome.GRANTED);
                ringsByItself(node, silent);
                return null;
            });
            assertThat(node.bean(JdbcTemplate.class)
                            .queryForObject("select count(*) from ACT_RU_JOB where RETRIES_ < 5", Integer.class))
                    .as("no job has failed for want of a connection")
                    .isZero();
            node.publish(new ClockAhead.Advanced(Duration.ZERO));
        }
    }

    /** Continuations run when the executor takes them; nobody fires here. */
    private static void toTheEnd(CaseScenario scenario) {
        for (int done = 0; done < 60 && !scenario.file().status().isFinal(); done++) {
            await("something to do")
                    .atMost(PATIENCE)
                    .until(() -> scenario.file().status().isFinal()
                            || !scenario.tasks().isEmpty());
            scenario.tasks().stream().limit(1).forEach(scenario::finishWell);
        }
    }

    private static void ringsByItself(Node node, CaseScenario silent) {
        await("the first task").atMost(PATIENCE).until(() -> !silent.tasks().isEmpty());
        var later = VirtualClock.at("2026-10-20T10:00");
        node.town().parts.clock().set(later);
        node.publish(new ClockAhead.Advanced(Duration.between(Clock.systemUTC().instant(), later)));
        await("the timer").atMost(PATIENCE).until(() -> silent.file().acceptanceMode() == AcceptanceMode.DEEMED);
    }
}
