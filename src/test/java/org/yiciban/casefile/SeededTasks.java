package org.yiciban.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.store.Sql;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;

/** Many open tasks by SQL, all of one agency and of a bundle of their own. */
final class SeededTasks {

    static final String BUNDLE = "bulk";

    private SeededTasks() {}

    static String id(int n) {
        return "bulk-%05d".formatted(n);
    }

    /** Lights round robin: dark red, red, yellow, green, grey; due dates in ten steps, the later ones first. */
    static void open(JdbcTemplate jdbc, Instant now, int number) {
        List<Object[]> rows = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            int light = n % 5;
            Duration step = Duration.ofMinutes(10L * ((n / 5) % 10));
            Instant due = (light < 2 ? now.minus(Duration.ofDays(1)) : now.plus(Duration.ofDays(5))).minus(step);
            Instant yellow = light == 3 ? now.plus(Duration.ofDays(1)) : now.minus(Duration.ofDays(2));
            rows.add(new Object[] {
                id(n),
                CaseNumber.of(LocalDate.parse("2026-11-01"), new DivisionCode("990101"), "BLK", n)
                        .value(),
                BUNDLE,
                "申请人" + n,
                "bulk-item",
                "bulk-item",
                "review",
                "amr",
                "OFFICER",
                "amr@990101",
                Sql.time(now.minus(Duration.ofDays(9))),
                Sql.timeIfAny(light == 4 ? null : due),
                Sql.timeIfAny(yellow),
                Sql.timeIfAny(light < 2 ? due : null),
                Sql.timeIfAny(light == 0 ? due : null),
                light == 4
            });
        }
        jdbc.batchUpdate(
                """
                insert into case_file (case_number, bundle, release_id, division, channel, account, applicant,
                    applicant_name, situation, electronic_service, code_salt, status, received_at, round_received_at,
                    rounds, notices, journal_length, journal_head)
                select ?, bundle_key, id, '990101', 'WEB', 'seed', '{}', ?, '{}', true, '', 'ACCEPTED', ?, ?, 1, 0, 0, ''
                from bundle_release where id = (select min(id) from bundle_release)
                    and not exists (select 1 from case_file where case_number = ?)""",
                rows.stream()
                        .map(row -> new Object[] {row[1], row[3], row[10], row[10], row[1]})
                        .toList());
        jdbc.batchUpdate(
                """
                insert into work_task (task_id, case_number, bundle, applicant_name, part, item, step, agency, role, desk,
                    created_at, due_at, yellow_at, red_at, dark_red_at, paused)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rows);
    }
}
