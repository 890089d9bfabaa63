package org.yiciban.casefile.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.atrest.AtRest;

/** What somebody can do who has the database and the journal's secret. */
public final class Resealed {

    private Resealed() {}

    /** Seals the lines of a case as they stand now, so that its journal looks whole. */
    public static void journal(JdbcTemplate jdbc, CaseSecret secret, AtRest keys, String caseNumber) {
        List<StoredLine> lines = jdbc.query(
                "select * from journal_entry where case_number = ? order by entry_no",
                (row, i) -> StoredLine.of(row, keys),
                caseNumber);
        String seal = "";
        for (StoredLine line : lines) {
            seal = secret.seal(line.sealed(seal));
            jdbc.update(
                    "update journal_entry set seal = ? where case_number = ? and entry_no = ?",
                    seal,
                    caseNumber,
                    line.no());
        }
        jdbc.update(
                "update case_file set journal_length = ?, journal_head = ? where case_number = ?",
                lines.size(),
                seal,
                caseNumber);
    }
}
