package org.yiciban.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.record.CaseFile;

/** The release of a case that follows another one than it was filed under, wherever a table names it. */
final class FollowedRelease {

    private FollowedRelease() {}

    /** The id of the release under which a case was filed. */
    static long filed(ResultSet caseRow) throws SQLException {
        Long filed = caseRow.getObject("filed_release_id", Long.class);
        return filed == null ? caseRow.getLong("release_id") : filed;
    }

    /** Changes nothing where the tables have it so already. */
    static void update(JdbcTemplate jdbc, CaseFile file) {
        if (file.release() == file.filedUnder()) {
            return;
        }
        long release = file.release().id();
        String number = file.number().value();
        int changed = jdbc.update(
                "update case_file set release_id = ?, filed_release_id = ? where case_number = ? and release_id <> ?",
                release,
                file.filedUnder().id(),
                number,
                release);
        if (changed > 0) {
            jdbc.update("update case_entry set release_id = ? where case_number = ?", release, number);
            jdbc.update("update legal_clock set release_id = ? where case_number = ?", release, number);
        }
    }
}
