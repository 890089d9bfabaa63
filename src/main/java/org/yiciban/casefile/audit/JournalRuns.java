package org.yiciban.casefile.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.store.CaseHeads;
import org.yiciban.casefile.store.CheckedCase;
import org.yiciban.casefile.store.Sql;
import org.yiciban.shared.HeldTurn;

/** The verifications in their table. The row of a run says who works at it and how far it has come. */
@Repository
class JournalRuns implements JournalAudit {

    /** A node that says nothing for so long is taken for dead, and another one goes on with its run. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int SHOWN = 14;

    private final JdbcTemplate jdbc;
    private final RunFindings findings;
    private final CaseHeads heads;
    private final SignedHeads signed;
    private final ModelsFinding models;
    private final LegalTime time;

    JournalRuns(
            JdbcTemplate jdbc,
            RunFindings findings,
            CaseHeads heads,
            SignedHeads signed,
            ModelsFinding models,
            LegalTime time) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.heads = heads;
        this.signed = signed;
        this.models = models;
        this.time = time;
    }

    @Override
    public List<Run> runs() {
        return newest(SHOWN);
    }

    private List<Run> newest(int most) {
        return jdbc.query(
                "select * from journal_check order by run_no desc limit ?",
                (row, i) -> new Run(
                        row.getInt("run_no"),
                        row.getString("asked_by"),
                        Sql.instant(row, "started_at"),
                        Sql.instant(row, "finished_at"),
                        row.getString("after_case"),
                        row.getLong("cases"),
                        row.getLong("lines"),
                        row.getLong("findings")),
                most);
    }

    @Override
    public List<Finding> findings() {
        return findings.ofNewestRun();
    }

    @Override
    public Optional<Long> broken() {
        return jdbc
                .queryForList(
                        "select findings from journal_check where finished_at is not null order by run_no desc limit 1",
                        Long.class)
                .stream()
                .findFirst();
    }

    @Override
    @Transactional
    public boolean ask(String account) {
        return begin(account);
    }

    /** Begins a run that nobody works at yet; two nodes begin one run. */
    boolean begin(@Nullable String account) {
        Optional<Run> last = last();
        if (last.filter(run -> run.finishedAt() == null).isPresent()) {
            return false;
        }
        Instant now = time.now();
        try {
            jdbc.update(
                    "insert into journal_check (run_no, asked_by, started_at, after_case, cases, lines, findings,"
                            + " holder, held_until) values (?, ?, ?, '', 0, 0, 0, '', ?)",
                    last.map(Run::number).orElse(0) + 1,
                    account,
                    Sql.time(now),
                    Sql.time(now));
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    Optional<Run> last() {
        return newest(1).stream().findFirst();
    }

    /** When the last run began that began before then; one that a clock far ahead began counts for no night. */
    Optional<Instant> begunBefore(Instant then) {
        return jdbc
                .query(
                        "select started_at from journal_check where started_at <= ? order by started_at desc limit 1",
                        (row, i) -> Sql.moment(row, "started_at"),
                        Sql.time(then))
                .stream()
                .findFirst();
    }

    /** When the journal was begun, or first known to be keyed. */
    Optional<Instant> keyedAt() {
        return jdbc.query("select kept_at from journal_key", (row, i) -> Sql.moment(row, "kept_at")).stream()
                .findFirst();
    }

    /** Takes the unfinished run, also from a node that is dead. */
    Optional<Run> take(String node) {
        Instant now = time.now();
        int taken = jdbc.update(
                "update journal_check set holder = ?, held_until = ?"
                        + " where finished_at is null and (holder = ? or held_until <= ? or held_until > ?)",
                node,
                Sql.time(now.plus(LEASE)),
                node,
                Sql.time(now),
                Sql.time(HeldTurn.latest(now, LEASE)));
        return taken == 0 ? Optional.empty() : last().filter(run -> run.finishedAt() == null);
    }

    /**
     * Takes down what was verified; the run is finished, and its head is signed, when that was nothing.
     *
     * @return false when another node has taken the run
     */
    boolean verified(Run run, String node, List<CheckedCase> portion) {
        Instant now = time.now();
        String last = portion.isEmpty() ? "" : portion.get(portion.size() - 1).caseNumber();
        List<Finding> found = RunFindings.in(portion, heads.gone(run.at(), last), now);
        if (portion.isEmpty()) {
            found = models.with(found, now);
        }
        int held = jdbc.update(
                "update journal_check set after_case = ?, cases = cases + ?, lines = lines + ?, findings = findings +"
                        + " ?, held_until = ?, finished_at = ? where run_no = ? and holder = ? and after_case = ? and"
                        + " finished_at is null",
                portion.isEmpty() ? run.at() : last,
                portion.size(),
                portion.stream().mapToInt(CheckedCase::lines).sum(),
                found.size(),
                Sql.time(now.plus(LEASE)),
                portion.isEmpty() ? Sql.time(now) : null,
                run.number(),
                node,
                run.at());
        if (held == 1) {
            findings.keep(run.number(), found);
            heads.keep(portion);
            if (portion.isEmpty()) {
                signed.sign(now, run.findings() + found.size());
            }
        }
        return held == 1;
    }
}
