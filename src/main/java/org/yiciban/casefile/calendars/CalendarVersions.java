package org.yiciban.casefile.calendars;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.store.Sql;

/** The versions of the calendars: which notice came when, and who brought it. */
@Repository
public class CalendarVersions {

    private final JdbcTemplate jdbc;

    CalendarVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One notice or one correction.
     *
     * @param year of the national calendar; null for the hours of an agency
     * @param withdraws the version whose notice counts no more; null when it brings something
     * @param agency whose hours; null for the national calendar
     */
    public record Version(
            int version, Integer year, String agency, String actor, Instant importedAt, Integer withdraws) {}

    /** Newest first. */
    public List<Version> all() {
        return jdbc.query(
                "select version, holiday_year, agency, actor, imported_at, withdraws from calendar_version order by version desc",
                (row, number) -> new Version(
                        row.getInt("version"),
                        row.getObject("holiday_year", Integer.class),
                        row.getString("agency"),
                        row.getString("actor"),
                        Sql.moment(row, "imported_at"),
                        row.getObject("withdraws", Integer.class)));
    }
}
