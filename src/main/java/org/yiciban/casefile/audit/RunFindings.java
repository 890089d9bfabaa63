package org.yiciban.casefile.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.audit.JournalAudit.Finding;
import org.yiciban.casefile.states.JournalFault;
import org.yiciban.casefile.store.CheckedCase;
import org.yiciban.casefile.store.Sql;

/** What verifications found, in its table. */
@Repository
class RunFindings {

    private static final int MOST = 200;

    private final JdbcTemplate jdbc;

    RunFindings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> ofNewestRun() {
        return jdbc.query(
                "select * from journal_finding where run_no = (select max(run_no) from journal_check)"
                        + " order by case_number limit ?",
                (row, i) -> new Finding(
                        row.getString("case_number"),
                        row.getInt("entry_no"),
                        JournalFault.valueOf(row.getString("kind")),
                        Sql.moment(row, "found_at")),
                MOST);
    }

    /**
     * What is wrong in a portion.
     *
     * @param gone the cases that a head speaks of and that aren't there
     */
    static List<Finding> in(List<CheckedCase> portion, List<String> gone, Instant now) {
        return Stream.concat(
                        portion.stream().flatMap(one -> one.fault().stream()
                                .map(fault -> new Finding(one.caseNumber(), fault.line(), fault.kind(), now))),
                        gone.stream().map(number -> new Finding(number, 1, JournalFault.GONE, now)))
                .toList();
    }

    void keep(int run, List<Finding> found) {
        jdbc.batchUpdate(
                "insert into journal_finding (run_no, case_number, entry_no, kind, found_at) values (?, ?, ?, ?, ?)",
                found.stream()
                        .map(one -> new Object[] {
                            run, one.caseNumber(), one.line(), one.kind().name(), Sql.time(one.foundAt())
                        })
                        .toList());
    }
}
