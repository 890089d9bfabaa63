package org.yiciban.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessEngineLogger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionSystemException;
import org.yiciban.Wire;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.shared.DatabaseGone;

/** From the first who meets a database that is away until it is back: what the log says, and what becomes of the pool. */
@ExtendWith(OutputCaptureExtension.class)
class OutageTest {

    private static final int CONNECTIONS = 6;

    private final Wire wire;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private Outage outage;
    private AwayLog log;

    OutageTest() {
        URI url = URI.create(BenchDatabase.POSTGRESQL.newUrl().substring("jdbc:".length()));
        wire = new Wire(url.getPort());
        pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + wire.port() + url.getPath() + "?socketTimeout=1");
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(CONNECTIONS);
        pool.setConnectionTimeout(500);
        pool.setValidationTimeout(250);
    }

    @BeforeEach
    void begin() {
        asksForARow();
        await().until(() -> pool.getHikariPoolMXBean().getIdleConnections() == CONNECTIONS);
        outage = new Outage(pool);
        log = new AwayLog(outage);
        log.join();
    }

    @AfterEach
    void end() {
        log.leave();
        outage.end();
        pool.close();
        wire.close();
    }

    @Test
    void whereOneConnectionFellSilentTheOthersAreGivenUp() {
        wire.forgetAll();
        Throwable first = catchThrowable(this::asksForARow);
        assertThat(DatabaseAway.isBehind(first)).as("%s", first).isTrue();

        outage.met(first);

        for (int other = 0; other < CONNECTIONS; other++) {
            asksForARow();
        }
    }

    @Test
    void itIsToldOnceWithoutAStackAndOnceWhenItIsOver(CapturedOutput said) {
        wire.refuse();
        for (int time = 0; time < 3; time++) {
            Throwable met = catchThrowable(this::asksForARow);
            assertThat(met).isNotNull();
            // as the engine says it of its look for jobs, and as others do
            ProcessEngineLogger.JOB_EXECUTOR_LOGGER.exceptionDuringJobAcquisition(
                    new ProcessEngineException("the look for jobs", met));
            LoggerFactory.getLogger("org.strangers").error("met by {}", "somebody", met);
            LoggerFactory.getLogger("org.strangers")
                    .error("rolled back", new TransactionSystemException("failed", new SQLException("closed")));
        }
        LoggerFactory.getLogger("org.ours").warn("{} waits", "somebody", DatabaseGone.of(new SQLException("away")));
        wire.mend();

        await().untilAsserted(
                        () -> assertThat(said).containsPattern("[1-9][0-9]* stacks that told of it were left out"));
        assertThat(said.getAll().split("the database is away", -1)).hasSize(2);
        assertThat(said.getAll().split("the database is there again", -1)).hasSize(2);
        assertThat(said)
                .contains("somebody waits: the database was away: SQLException, SQLException")
                .doesNotContain("\tat ", "org.yiciban.shared.DatabaseGone", "the look for jobs")
                .doesNotContain("met by somebody", "rolled back");
    }

    @Test
    void whatElseFailsIsToldWithItsStack(CapturedOutput said) {
        assertThatThrownBy(() -> jdbc.execute("select nothing from nowhere"))
                .satisfies(wrong -> LoggerFactory.getLogger("org.strangers").error("met by {}", "somebody", wrong));
        assertThat(said).contains("met by somebody", "\tat ").doesNotContain("the database is away");
    }

    private void asksForARow() {
        assertThat(jdbc.queryForObject("select 1", Integer.class)).isEqualTo(1);
    }
}
