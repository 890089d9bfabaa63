package org.yiciban.casefile.calendars;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.store.CalendarBook;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.deadline.clock.CalendarEdition;
import org.yiciban.shared.CaseNumber;

/**
 * Dates the open clocks by the newest calendars, chunk by chunk. A chunk is one transaction: it takes the row of the run,
 * so that two nodes take turns and none does a chunk twice; then it locks its cases in their order, as acts do. How far
 * it has come stands in that row: after a restart it goes on from there.
 */
@Component
public class CalendarRecomputation {

    private static final int CLOCKS_OF_A_CHUNK = 200;

    private final JdbcTemplate jdbc;
    private final CaseTransactions caseTransactions;
    private final CalendarBook book;
    private final OpenClockQuery clocks;
    private final ClockRedating moved;

    CalendarRecomputation(
            JdbcTemplate jdbc,
            CaseTransactions caseTransactions,
            CalendarBook book,
            OpenClockQuery clocks,
            ClockRedating moved) {
        this.jdbc = jdbc;
        this.caseTransactions = caseTransactions;
        this.book = book;
        this.clocks = clocks;
        this.moved = moved;
    }

    /** Begins a run for a version inside the running transaction; a run for an older one has nothing left to do. */
    void begin(int version, Instant now) {
        jdbc.update(
                "update calendar_recomputation set finished_at = ? where finished_at is null and version < ?",
                Sql.time(now),
                version);
        jdbc.update(
                """
                insert into calendar_recomputation (version, total, done, moved, firm, last_case, started_at)
                values (?, ?, 0, 0, 0, '', ?)""",
                version,
                clocks.count(version, now),
                Sql.time(now));
    }

    /** The run of the newest version that had one. */
    Optional<RecomputationProgress> progress() {
        return jdbc
                .query(
                        "select * from calendar_recomputation order by version desc limit 1",
                        (row, i) -> new RecomputationProgress(
                                row.getInt("version"),
                                row.getInt("total"),
                                row.getInt("done"),
                                row.getInt("moved"),
                                row.getInt("firm"),
                                Sql.instant(row, "started_at"),
                                Sql.instant(row, "finished_at")))
                .stream()
                .findFirst();
    }

    /**
     * Opens the run again when clocks are still dated by an older version: a node that had not heard of the new one may
     * have started some, or the version came with the program.
     *
     * @return false while the run is still under way: only its end shows what it has left
     */
    boolean reopenIfNeeded() {
        return caseTransactions.run(now -> {
            int version = book.version();
            List<Boolean> finished = jdbc.queryForList(
                    "select finished_at is not null from calendar_recomputation where version = ?",
                    Boolean.class,
                    version);
            if (finished.contains(false)) {
                return false;
            }
            if (book.lockedVersion() == version && clocks.count(version, now) > 0) {
                int opened = jdbc.update(
                        "update calendar_recomputation set finished_at = null, last_case = '' where version = ?",
                        version);
                if (opened == 0) {
                    begin(version, now);
                }
            }
            return true;
        });
    }

    /** One chunk; false when nothing is left. */
    public boolean chunk() {
        return caseTransactions.run(now -> {
            Optional<String> last = jdbc
                    .queryForList(
                            """
                            select last_case from calendar_recomputation
                            where version = ? and finished_at is null for update""",
                            String.class,
                            book.version())
                    .stream()
                    .findFirst();
            return last.isPresent() && chunkAfter(last.get(), now);
        });
    }

    private boolean chunkAfter(String last, Instant now) {
        CalendarEdition edition = book.newest();
        List<String> cases = clocks.casesAfter(last, edition.version(), now, CLOCKS_OF_A_CHUNK);
        if (cases.isEmpty()) {
            jdbc.update(
                    "update calendar_recomputation set finished_at = ? where version = ?",
                    Sql.time(now),
                    edition.version());
            return false;
        }
        clocks.lock(cases);
        List<DatedClock> stand = new ArrayList<>();
        List<Boolean> provisional = new ArrayList<>();
        Set<CaseNumber> touched = new LinkedHashSet<>();
        int movedClocks = 0;
        int firm = 0;
        List<DatedClock> open = clocks.of(cases, edition.version(), now);
        for (DatedClock clock : open) {
            DatedClock.Dates dates = clock.by(edition, now);
            firm += clock.firmBy(dates) ? 1 : 0;
            if (clock.movedTo(dates)) {
                touched.add(clock.caseNumber());
                movedClocks++;
            } else {
                stand.add(clock);
                provisional.add(dates.provisional());
            }
        }
        // first those that stay: a case that is touched then finds only those that move dated by an older version
        clocks.kept(stand, provisional, edition.version());
        touched.forEach(number -> moved.move(number, edition));
        jdbc.update(
                """
                update calendar_recomputation set done = done + ?, moved = moved + ?, firm = firm + ?, last_case = ?
                where version = ?""",
                open.size(),
                movedClocks,
                firm,
                cases.get(cases.size() - 1),
                edition.version());
        return true;
    }
}
