package org.yiciban.identity.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.login.Attempt;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/** What waits to be written is neither lost nor written twice, and never without bound. */
class TraceBookTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T02:00:00Z"), ZoneOffset.UTC);

    private final DriverManagerDataSource database = database();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TraceBook book =
            new TraceBook(jdbc, new DataSourceTransactionManager(database), CLOCK, new TraceTally());

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
    void everyFilterFindsItsLines() {
        tables();
        CaseNumber number = CaseNumber.of(LocalDate.of(2026, 11, 28), new DivisionCode("990101"), "B01", 1);
        Account officer = new Account(
                "urban",
                new LocalText("袁琳", "Yuan Lin"),
                new Organ(new AgencyCode("urban"), new DivisionCode("990101")),
                Set.of(Role.OFFICER),
                null,
                null,
                false);
        book.add(
                TraceKind.CASE_OPENED,
                TraceLine.Who.of(officer),
                List.of(number.value()),
                null,
                "192.0.2.1",
                TraceOutcome.DONE);
        add("another");
        Traces traces = new Traces(new NamedParameterJdbcTemplate(database), book);
        LocalDate day = LocalDate.of(2026, 11, 28);

        TraceQuery all = new TraceQuery("urban", number, TraceKind.CASE_OPENED, day, day);
        assertThat(traces.find(all, Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(found -> assertThat(found.line().who()).isEqualTo(TraceLine.Who.of(officer)));
        for (TraceQuery none : List.of(
                new TraceQuery("tax", null, null, null, null),
                new TraceQuery(null, null, TraceKind.LOGIN, null, null),
                new TraceQuery(null, null, null, day.plusDays(1), null),
                new TraceQuery(null, null, null, null, day.minusDays(1)))) {
            assertThat(traces.find(none, Long.MAX_VALUE, 10)).as("%s", none).isEmpty();
        }
        assertThat(traces.openings(number, null)).hasSize(1);
    }

    @Test
    void whoGoesOnTryingWhileHeWaitsLeavesOneLineAMinute() {
        Instant[] now = {Instant.parse("2026-11-28T02:00:00Z")};
        KnownWaits waits = new KnownWaits(new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        Attempt one = new Attempt(Attempt.Secret.PASSWORD, "urban", "192.0.2.1");

        assertThat(waits.isKnown(one)).isFalse();
        now[0] = now[0].plusSeconds(59);
        assertThat(waits.isKnown(one)).isTrue();
        assertThat(waits.isKnown(new Attempt(Attempt.Secret.PASSWORD, "tax", "192.0.2.1")))
                .isTrue();
        assertThat(waits.isKnown(new Attempt(Attempt.Secret.PASSWORD, "urban", "192.0.2.2")))
                .isFalse();
        now[0] = now[0].plusSeconds(1);
        assertThat(waits.isKnown(one)).isFalse();
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
                CLOCK,
                new TraceTally());
        TraceThread thread = new TraceThread(told);
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
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V68__trace.sql")).execute(database);
    }

    /** A new one for each test. */
    DriverManagerDataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }
}
