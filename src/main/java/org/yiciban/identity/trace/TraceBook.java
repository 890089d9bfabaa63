package org.yiciban.identity.trace;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one writer of the traces. Lines are collected in memory and written together, so that a page waits for no statement
 * of its own: what a program that is killed had collected within the last second is lost. Nothing changes or deletes a
 * line; on PostgreSQL not even the program's own account could.
 */
@Component
class TraceBook {

    private static final int AT_ONCE = 500;

    /** As many wait at most; when not even these can be written, no page is given that would leave no trace. */
    private static final int ROOM = 20_000;

    private static final String LINE = "insert into trace_line (at, kind, account, name_zh, name_en, agency, roles,"
            + " cases, subject, address, outcome) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate together;
    private final Clock clock;
    private final Deque<TraceLine> waiting = new ArrayDeque<>();
    private final TraceTally tally;
    private final Object writing = new Object();

    TraceBook(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock, TraceTally tally) {
        this.jdbc = jdbc;
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
        this.tally = tally;
    }

    /** Takes down what has just happened. */
    void add(
            TraceKind kind,
            TraceLine.@Nullable Who who,
            Collection<String> cases,
            @Nullable String subject,
            String address,
            TraceOutcome outcome) {
        TraceLine line = new TraceLine(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                kind,
                who,
                List.copyOf(cases),
                subject,
                address,
                outcome);
        tally.count(kind);
        synchronized (waiting) {
            waiting.add(line);
        }
    }

    /** Makes room where too many lines wait; fails as the database does. */
    void requireRoom() {
        boolean full;
        synchronized (waiting) {
            full = waiting.size() >= ROOM;
        }
        if (full) {
            write();
        }
    }

    /** Writes what waits; what couldn't be written waits on. */
    void write() {
        synchronized (writing) {
            List<TraceLine> lines = first(AT_ONCE);
            while (!lines.isEmpty()) {
                List<TraceLine> now = lines;
                together.executeWithoutResult(status -> write(now));
                synchronized (waiting) {
                    now.forEach(line -> waiting.remove());
                }
                lines = first(AT_ONCE);
            }
        }
    }

    private List<TraceLine> first(int most) {
        synchronized (waiting) {
            return waiting.stream().limit(most).toList();
        }
    }

    private void write(List<TraceLine> lines) {
        KeyHolder keys = new GeneratedKeyHolder();
        jdbc.batchUpdate(
                connection -> connection.prepareStatement(LINE, new String[] {"line_no"}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement row, int i) throws SQLException {
                        set(row, lines.get(i));
                    }

                    @Override
                    public int getBatchSize() {
                        return lines.size();
                    }
                },
                keys);
        List<Object[]> cases = new ArrayList<>();
        List<Map<String, Object>> numbers = keys.getKeyList();
        for (int i = 0; i < lines.size(); i++) {
            Object number = numbers.get(i).values().iterator().next();
            lines.get(i).cases().forEach(one -> cases.add(new Object[] {one, number}));
        }
        if (!cases.isEmpty()) {
            jdbc.batchUpdate("insert into trace_case (case_number, line_no) values (?, ?)", cases);
        }
    }

    private static void set(PreparedStatement row, TraceLine line) throws SQLException {
        TraceLine.Who who = line.who();
        row.setObject(1, line.at().atOffset(ZoneOffset.UTC));
        row.setString(2, line.kind().name());
        row.setString(3, who == null ? null : who.account());
        row.setString(4, who == null ? null : who.name().zh());
        row.setString(5, who == null ? null : who.name().in(Locale.ENGLISH));
        row.setString(
                6, who == null || who.agency() == null ? null : who.agency().value());
        row.setString(7, who == null ? null : who.duties());
        row.setInt(8, line.cases().size());
        row.setString(9, line.subject());
        row.setString(10, line.address());
        row.setString(11, line.outcome().name());
    }
}
