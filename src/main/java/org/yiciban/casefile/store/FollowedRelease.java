package org.yiciban.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.release.Release;

/** The release of a case that follows another one than it was filed under, wherever a table names it. */
@Repository
public class FollowedRelease {

    private final JdbcTemplate jdbc;

    FollowedRelease(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the release under which a case was filed. */
    static long filed(ResultSet caseRow) throws SQLException {
        Long filed = caseRow.getObject("filed_release_id", Long.class);
        return filed == null ? caseRow.getLong("release_id") : filed;
    }

    /** A locked case is handled by another release from now on. */
    public void change(CaseFile file, Release newer) {
        file.follow(newer);
        file.touch();
        String number = file.number().value();
        jdbc.update(
                "update case_file set release_id = ?, filed_release_id = ? where case_number = ?",
                newer.id(),
                file.filedUnder().id(),
                number);
        jdbc.update("update case_entry set release_id = ? where case_number = ?", newer.id(), number);
        jdbc.update("update legal_clock set release_id = ? where case_number = ?", newer.id(), number);
    }
}
