package org.yiciban.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.states.CaseStatus;

/** What the tables say, a statement each over what is open or the newest, never over all that has ever been. */
final class TableQuestions {

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final String RUNNING =
            CaseStatus.namesGoingOn().stream().collect(Collectors.joining("', '", "'", "'"));

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Clock machine;

    /** @param machine the clock of the machine, which nobody moves but whoever sets it wrong */
    TableQuestions(JdbcTemplate jdbc, Clock clock, Clock machine) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.machine = machine;
    }

    /**
     * What was found.
     *
     * @param figures by figure; what isn't there isn't known
     * @param cases how many cases run in each state
     */
    record Answers(Map<Figure, Double> figures, Map<CaseStatus, Double> cases) {

        static final Answers NONE = new Answers(Map.of(), Map.of());
    }

    Answers ask() {
        Instant now = clock.instant();
        Map<Figure, Double> found = new EnumMap<>(Figure.class);
        put(
                found,
                "select count(case when due_at > ? then 1 end), count(case when due_at <= ? then 1 end) from"
                        + " legal_clock where ended = false and due_at <= ?",
                List.of(Figure.LIMITS_DUE, Figure.LIMITS_LATE),
                at(now),
                at(now),
                at(now.plus(Duration.ofDays(1))));
        put(
                found,
                "select count(case when RETRIES_ > 0 and coalesce(DUEDATE_, CREATE_TIME_) <= ? then 1 end),"
                        + " count(case when RETRIES_ = 0 then 1 end),"
                        + " min(case when RETRIES_ > 0 and coalesce(DUEDATE_, CREATE_TIME_) <= ?"
                        + " then coalesce(DUEDATE_, CREATE_TIME_) end) from ACT_RU_JOB where SUSPENSION_STATE_ = 1",
                List.of(Figure.JOBS_LATE, Figure.JOBS_FAILED, Figure.JOBS_OLDEST),
                Timestamp.from(now.minus(GRACE)),
                Timestamp.from(now));
        put(
                found,
                "select count(case when state = 'WAITING' then 1 end), count(case when state = 'FAILED' then 1 end),"
                        + " min(case when state = 'WAITING' then created_at end) from outbox"
                        + " where state in ('WAITING', 'FAILED')",
                List.of(Figure.OUTBOX_WAITING, Figure.OUTBOX_FAILED, Figure.OUTBOX_OLDEST));
        put(
                found,
                "select (select count(*) from standstill where first_seen <= ?), count(*), min(coalesce(sealed_at, issued_at))"
                        + " from issued_document where file_due is not null",
                List.of(Figure.STANDSTILLS, Figure.FILES_WAITING, Figure.FILES_OLDEST),
                at(now.minus(GRACE)));
        // a row in any case: what was never verified has no age
        put(
                found,
                "select max(finished_at), (select findings from journal_check where run_no = (select max(run_no)"
                        + " from journal_check where finished_at is not null)) from journal_check",
                List.of(Figure.JOURNAL_AGE, Figure.JOURNAL_FINDINGS));
        // by the clock that stamped it, which the demo doesn't move
        put(
                found,
                "select extract(epoch from current_timestamp - taken_at),"
                        + " case when taken_at is not null then missing end from last_backup",
                List.of(Figure.BACKUP_AGE, Figure.BACKUP_MISSING));
        put(found, "select count(*) from work_task", List.of(Figure.TASKS));
        put(found, "select count(*) from bundle_release", List.of(Figure.RELEASES));
        put(
                found,
                "select count(*), extract(epoch from current_timestamp) from engine_node"
                        + " where seen_at >= current_timestamp - interval '9' second",
                List.of(Figure.NODES, Figure.CLOCK_APART));
        found.computeIfPresent(Figure.CLOCK_APART, (figure, there) -> Math.abs(there - machine.millis() / 1000.0));
        put(found, "select count(*) from visit where ends_at > current_timestamp", List.of(Figure.SESSIONS));
        put(
                found,
                "select count(*) from case_file where mandate_until >= ?",
                List.of(Figure.MANDATES),
                now.atZone(PLACE).toLocalDate());
        Map<CaseStatus, Double> cases = new EnumMap<>(CaseStatus.class);
        CaseStatus.goingOn().forEach(one -> cases.put(one, 0.0));
        jdbc.query("select status, count(*) from case_entry where status in (" + RUNNING + ") group by status", row -> {
            cases.put(CaseStatus.valueOf(row.getString(1)), row.getDouble(2));
        });
        found.put(Figure.DATABASE, 1.0);
        return new Answers(found, cases);
    }

    private void put(Map<Figure, Double> found, String sql, List<Figure> columns, Object... values) {
        Instant now = clock.instant();
        jdbc.query(
                sql,
                row -> {
                    for (int i = 0; i < columns.size(); i++) {
                        found.put(columns.get(i), number(columns.get(i), row.getObject(i + 1), now));
                    }
                },
                values);
    }

    /** A moment is told as the seconds since then; what waits for nothing waits for none, what never was is long ago. */
    private static double number(Figure figure, @Nullable Object value, Instant now) {
        if (value instanceof Number number) {
            return Math.max(0, number.doubleValue());
        }
        if (value == null) {
            return switch (figure) {
                case JOBS_OLDEST, OUTBOX_OLDEST, FILES_OLDEST -> 0;
                case BACKUP_AGE -> Double.POSITIVE_INFINITY;
                default -> Double.NaN;
            };
        }
        Instant then = value instanceof OffsetDateTime moment ? moment.toInstant() : ((Timestamp) value).toInstant();
        return Math.max(0, Duration.between(then, now).toSeconds());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
