package org.yiciban.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.Yiciban;
import org.yiciban.casefile.calendars.CalendarAdoption;
import org.yiciban.casefile.calendars.CalendarRecomputation;
import org.yiciban.casefile.calendars.RecomputationProgress;
import org.yiciban.casefile.store.CalendarBook;
import org.yiciban.casefile.store.Sql;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.TimeLimit;

/**
 * How long 100 000 open clocks take to be recomputed by a new notice, next to reading the same rows once. The clocks are
 * seeded by SQL, two to a case; about a tenth of them moves.
 */
public final class RecomputationFigures {

    private static final int CASES = 50_000;
    private static final int CLOCKS_OF_A_CASE = 2;
    private static final String NOTICE =
            """
            {"year":2027,"papers":[],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},\
            {"name":"元旦","date":"2027-01-06","isOffDay":true}]}""";

    private final JdbcTemplate jdbc;
    private final ConfigurableApplicationContext context;

    private RecomputationFigures(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
    }

    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Yiciban.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:figures;DB_CLOSE_DELAY=-1",
                        "--yiciban.engine.job-executor=false",
                        "--yiciban.demo-cases=true",
                        "--logging.level.root=warn")) {
            new RecomputationFigures(context).run();
        }
    }

    private void run() {
        Instant now = context.getBean(Clock.class).instant();
        seed(now);
        CalendarAdoption desk = context.getBean(CalendarAdoption.class);
        CalendarRecomputation recomputation = context.getBean(CalendarRecomputation.class);
        scan();
        long scan = timed("plain scan of the rows", this::scan);
        timed("preview", () -> desk.preview(2027, NOTICE, now));
        desk.adopt(2027, NOTICE, context.getBean(Accounts.class).find("admin").orElseThrow(), now);
        long all = timed("recomputation", () -> {
            while (recomputation.chunk()) {
                // the next one
            }
        });
        RecomputationProgress done = desk.progress().orElseThrow();
        System.out.printf("%d clocks, %d moved, %d became firm%n", done.done(), done.moved(), done.firm());
        System.out.printf(
                "%.0f clocks a second; %.1f times a plain scan%n", done.done() * 1e9 / all, (double) all / scan);
    }

    /** Half of the limits end well before the new day off, some after it. */
    private void seed(Instant now) {
        String model = jdbc.queryForObject("select min(case_number) from case_file", String.class);
        WorkingCalendar calendar = context.getBean(CalendarBook.class).national();
        int version = context.getBean(CalendarBook.class).version();
        List<Object[]> cases = new ArrayList<>();
        List<Object[]> clocks = new ArrayList<>();
        List<Object[]> events = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String number = CaseNumber.of(
                            java.time.LocalDate.of(2026, 11, 1 + i / 10_000), new DivisionCode("990101"), "ZZZ", i)
                    .value();
            cases.add(new Object[] {number, model});
            for (int no = 1; no <= CLOCKS_OF_A_CASE; no++) {
                TimeLimit limit = new TimeLimit(i % 5 == 0 && no == 1 ? 45 : 5 + i % 10, TimeLimit.Unit.WD);
                LegalClock clock = LegalClock.started(ClockKind.BUNDLE_STATUTORY, limit, now, "law", "");
                clocks.add(new Object[] {
                    number,
                    no,
                    Sql.time(clock.due(calendar).orElseThrow()),
                    Sql.time(clock.yellowFrom(calendar).orElseThrow()),
                    clock.provisional(calendar),
                    version
                });
                events.add(new Object[] {number, no, Sql.time(clock.start()), limit.toString(), version});
            }
        }
        jdbc.batchUpdate(
                """
                insert into case_file (case_number, bundle, release_id, division, channel, account, on_behalf_of,
                    applicant, applicant_name, situation, electronic_service, code_salt, status, received_at,
                    round_received_at, rounds, notices, journal_length, journal_head)
                select ?, bundle, release_id, division, channel, account, on_behalf_of, applicant, applicant_name,
                    situation, electronic_service, code_salt, status, received_at, round_received_at, rounds, notices,
                    0, '' from case_file where case_number = ?""",
                cases);
        jdbc.batchUpdate(
                """
                insert into legal_clock (case_number, clock_no, part, kind, due_at, yellow_at, provisional, ended,
                    calendar_version) values (?, ?, 'bundle', 'BUNDLE_STATUTORY', ?, ?, ?, false, ?)""",
                clocks);
        jdbc.batchUpdate(
                """
                insert into clock_event (case_number, clock_no, event_no, type, at, time_limit, legal_basis,
                    calendar_version) values (?, ?, 1, 'STARTED', ?, ?, 'law', ?)""",
                events);
    }

    private void scan() {
        int[] rows = {0};
        jdbc.query(
                """
                select c.part, c.kind, c.agency, c.due_at, c.yellow_at, c.provisional, e.* from legal_clock c
                join clock_event e on e.case_number = c.case_number and e.clock_no = c.clock_no
                where c.ended = false order by e.case_number, e.clock_no, e.event_no""",
                row -> {
                    rows[0] += row.getString("case_number") == null ? 0 : 1;
                });
        if (rows[0] < CASES * CLOCKS_OF_A_CASE) {
            throw new IllegalStateException("only " + rows[0] + " rows");
        }
    }

    private static long timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        long took = System.nanoTime() - start;
        System.out.printf("%s: %.2f s%n", what, took / 1e9);
        return took;
    }
}
