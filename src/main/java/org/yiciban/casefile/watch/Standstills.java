package org.yiciban.casefile.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.IdleTokens;
import org.yiciban.casefile.ports.IdleTokens.IdleToken;
import org.yiciban.casefile.ports.IdleTokens.Lack;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.watch.Standstill.Cause;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.HeldTurn;

/** Where cases stand still, in their table: seen at one look, shown when it was still so after a grace. */
@Repository
public class Standstills {

    /** What stands still for so long stays so; with the time between two looks it is shown within a minute. */
    static final Duration GRACE = Duration.ofSeconds(40);

    private static final int MOST = 200;

    private final JdbcTemplate jdbc;
    private final IdleTokens tokens;
    private final LegalTime time;

    Standstills(JdbcTemplate jdbc, IdleTokens tokens, LegalTime time) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.time = time;
    }

    /** What stands still, the oldest first, two hundred at most. */
    public List<Standstill> list() {
        return jdbc.query(
                """
                select s.*, c.release_id,
                    (select max(j.at) from journal_entry j where j.case_number = s.case_number) since
                from standstill s join case_file c on c.case_number = s.case_number
                where s.first_seen <= ? order by s.first_seen, s.case_number, s.execution_id limit ?""",
                (row, i) -> new Standstill(
                        new CaseNumber(row.getString("case_number")),
                        CasePart.read(row.getString("part")),
                        row.getLong("release_id"),
                        row.getString("place"),
                        row.getString("step"),
                        Cause.valueOf(row.getString("cause")),
                        row.getString("message"),
                        Sql.moment(row, "since")),
                Sql.time(time.now().minus(GRACE)),
                MOST);
    }

    /** How many places stand still. */
    public long count() {
        Long count = jdbc.queryForObject(
                "select count(*) from standstill where first_seen <= ?",
                Long.class,
                Sql.time(time.now().minus(GRACE)));
        return count == null ? 0 : count;
    }

    /** Looks at all running cases: what is new is taken down, what goes on again is struck out. */
    @Transactional
    public void look() {
        Instant now = time.now();
        Map<String, String> known = new LinkedHashMap<>();
        jdbc.query("select execution_id, place, cause, first_seen from standstill", row -> {
            // what a clock that was ahead has seen is seen anew
            boolean seen = !Sql.moment(row, "first_seen").isAfter(HeldTurn.latest(now, Duration.ZERO));
            known.put(row.getString("execution_id"), seen ? row.getString("place") + ' ' + row.getString("cause") : "");
        });
        List<Object[]> fresh = new ArrayList<>();
        for (IdleToken token : tokens.list()) {
            cause(token).ifPresent(cause -> {
                if (!(token.place() + ' ' + cause).equals(known.get(token.execution()))) {
                    fresh.add(row(token, cause, now));
                } else {
                    known.remove(token.execution());
                }
            });
        }
        // what is known at another place by now is taken down anew
        jdbc.batchUpdate(
                "delete from standstill where execution_id = ?",
                known.keySet().stream().map(id -> new Object[] {id}).toList());
        jdbc.batchUpdate(
                "insert into standstill (execution_id, case_number, part, place, step, cause, message, first_seen,"
                        + " told) values (?, ?, ?, ?, ?, ?, ?, ?, false)",
                fresh);
    }

    /** How many are over their grace and weren't told yet. */
    @Transactional
    public int tell() {
        return jdbc.update(
                "update standstill set told = true where told = false and first_seen <= ?",
                Sql.time(time.now().minus(GRACE)));
    }

    /**
     * Whether that node looks now: one does, and another when that one is silent.
     *
     * @param lease how long a node may be silent
     */
    @Transactional
    public boolean take(String node, Duration lease) {
        Instant now = time.now();
        return jdbc.update(
                        "update standstill_watch set holder = ?, held_until = ? where holder = ? or held_until <= ?"
                                + " or held_until > ?",
                        node,
                        Sql.time(now.plus(lease)),
                        node,
                        Sql.time(now),
                        Sql.time(HeldTurn.latest(now, lease)))
                == 1;
    }

    private static Object[] row(IdleToken token, Cause cause, Instant now) {
        return new Object[] {
            token.execution(),
            token.caseNumber().value(),
            token.part(),
            token.place() == null ? "–" : token.place(),
            token.step() == null ? "–" : token.step(),
            cause.name(),
            token.messages().isEmpty() ? null : String.join(" ", new TreeSet<>(token.messages())),
            Sql.time(now)
        };
    }

    private static Optional<Cause> cause(IdleToken token) {
        if (token.lack() != Lack.NOTHING_BUT_MESSAGES) {
            return Optional.of(Cause.valueOf(token.lack().name()));
        }
        boolean comes = token.messages().stream().anyMatch(message -> Senders.sends(message, token));
        return comes ? Optional.empty() : Optional.of(Cause.MESSAGE_NOBODY_SENDS);
    }
}
