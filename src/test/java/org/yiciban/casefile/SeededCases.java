package org.yiciban.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.store.CalendarBook;
import org.yiciban.casefile.store.Sql;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.TimeLimit;

/** Many cases by SQL: copies of one that is there, each with clocks of its own and without a process. */
final class SeededCases {

    private SeededCases() {}

    /** The n-th made-up number. */
    static String number(int n) {
        return CaseNumber.of(LocalDate.of(2027, 5, 10), new DivisionCode("990101"), "ZZZ", n)
                .value();
    }

    /** A copy of the case's row, without items; who applies is bound to its row, and stands here as before anything was sealed. */
    static void copyCase(JdbcTemplate jdbc, String model, String number) {
        jdbc.update(
                """
                insert into case_file (case_number, bundle, release_id, division, channel, account, on_behalf_of,
                    applicant, applicant_name, situation, electronic_service, code_salt, status, received_at,
                    round_received_at, rounds, notices, journal_length, journal_head)
                select ?, bundle, release_id, division, channel, account, on_behalf_of,
                    '{"kind":"PERSON","name":"' || applicant_name || '","idNumber":"990101199003070012"}', applicant_name,
                    situation, electronic_service, code_salt, status, received_at, round_received_at, rounds, notices,
                    0, '' from case_file where case_number = ?""",
                number,
                model);
    }

    /** An open clock of the whole case, dated by the newest calendars. */
    static void clock(JdbcTemplate jdbc, String number, int no, String limit, Instant start, CalendarBook book) {
        TimeLimit read = TimeLimit.parse(limit);
        WorkingCalendar calendar = book.newest().forClock(ClockKind.BUNDLE_STATUTORY, read, null);
        LegalClock clock = LegalClock.started(ClockKind.BUNDLE_STATUTORY, read, start, "law", "seed");
        jdbc.update(
                """
                insert into legal_clock (case_number, clock_no, part, kind, due_at, yellow_at, provisional, ended,
                    calendar_version) values (?, ?, 'bundle', 'BUNDLE_STATUTORY', ?, ?, ?, false, ?)""",
                number,
                no,
                Sql.time(clock.due(calendar).orElseThrow()),
                Sql.time(clock.yellowFrom(calendar).orElseThrow()),
                clock.provisional(calendar),
                book.version());
        jdbc.update(
                """
                insert into clock_event (case_number, clock_no, event_no, type, at, time_limit, legal_basis,
                    calendar_version) values (?, ?, 1, 'STARTED', ?, ?, 'law', ?)""",
                number,
                no,
                Sql.time(clock.start()),
                limit,
                book.version());
    }
}
