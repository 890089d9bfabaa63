package org.yiciban.identity.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What waits to be written is neither lost nor written twice, and never without bound. */
class TraceBookTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T02:00:00Z"), ZoneOffset.UTC);

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:traces;DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TraceBook book = new TraceBook(jdbc, new DataSourceTransactionManager(database), CLOCK);

    @Test
    void whatTheDatabaseDidNotTakeWaitsAndIsWrittenOnceInItsOrder() {
        for (int i = 0; i < 1200; i++) {
            add("case " + i);
        }
        assertThatThrownBy(book::write).isInstanceOf(DataAccessException.class);

        tables();
        book.write();
        book.write();

        List<Traces.Numbered> found =
                new Traces(new NamedParameterJdbcTemplate(database), book).find(TraceQuery.ALL, Long.MAX_VALUE, 5000);
        assertThat(found).hasSize(1200);
        assertThat(found.get(0).line().cases()).containsExactly("case 1199");
        assertThat(found.get(1199).line().cases()).containsExactly("case 0");
    }

    @Test
    void noPageIsGivenWhenNothingMoreCanWait() {
        for (int i = 0; i < 19_999; i++) {
            add("case");
        }
        book.requireRoom();
        add("one more");

        assertThatThrownBy(book::requireRoom).isInstanceOf(DataAccessException.class);
        tables();
        book.requireRoom();
        assertThat(jdbc.queryForObject("select count(*) from trace_line", Integer.class))
                .isEqualTo(20_000);
    }

    @Test
    void whatHappenedIsWrittenWithinASecondAndTheRestWhenTheProgramStops() throws InterruptedException {
        tables();
        CountDownLatch written = new CountDownLatch(1);
        TraceBook told = new TraceBook(
                jdbc,
                new DataSourceTransactionManager(database) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected void doCleanupAfterCompletion(Object transaction) {
                        super.doCleanupAfterCompletion(transaction);
                        written.countDown();
                    }
                },
                CLOCK);
        TraceThread thread = new TraceThread(told, true);
        thread.start();
        told.add(TraceKind.CASE_OPENED, null, List.of(), null, "192.0.2.1", TraceOutcome.DONE);
        assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
        told.add(TraceKind.CASE_OPENED, null, List.of(), null, "192.0.2.1", TraceOutcome.DONE);

        thread.stop();

        assertThat(jdbc.queryForObject("select count(*) from trace_line", Integer.class))
                .isEqualTo(2);
    }

    private void add(String number) {
        book.add(TraceKind.CASE_OPENED, null, List.of(number), null, "192.0.2.1", TraceOutcome.DONE);
    }

    private void tables() {
        jdbc.execute("runscript from 'classpath:db/migration/V68__trace.sql'");
    }

    @BeforeEach
    void empty() {
        jdbc.execute("drop all objects");
    }
}
