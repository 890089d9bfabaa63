package org.yiciban.casefile.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.sheet.BundleDate;

/** What is noted of the dates that cases wait for: the waiting itself, and dates that were set anew. */
@Repository
public class DateNotes {

    private final JdbcTemplate jdbc;

    DateNotes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is noted of a date.
     *
     * @param at as it was set anew; null where it stands as its giver put it
     * @param moved how often it was set anew
     * @param waitsSince when the case came to where it waits; null before
     * @param passedAt when it went on from there
     */
    public record Noted(@Nullable Instant at, int moved, @Nullable Instant waitsSince, @Nullable Instant passedAt) {

        static final Noted NOTHING = new Noted(null, 0, null, null);

        /** Whether the case waits for it now. */
        public boolean waits() {
            return waitsSince != null && passedAt == null;
        }
    }

    /** What is noted of the dates of a case, by their id; of some of them nothing. */
    public Map<String, Noted> of(CaseFile file) {
        Map<String, Noted> noted = new LinkedHashMap<>();
        if (file.release().bundle().dates().isEmpty()) {
            return noted;
        }
        jdbc.query(
                "select * from case_date where case_number = ? order by date_id",
                row -> {
                    noted.put(
                            row.getString("date_id"),
                            new Noted(
                                    Sql.instant(row, "at"),
                                    row.getInt("moved"),
                                    Sql.instant(row, "waits_since"),
                                    Sql.instant(row, "passed_at")));
                },
                file.number().value());
        return noted;
    }

    /** What is noted of one date. */
    public Noted of(CaseFile file, BundleDate date) {
        return of(file).getOrDefault(date.id(), Noted.NOTHING);
    }

    /** The case has come to where it waits. */
    public void wait(CaseFile file, BundleDate date, Instant now) {
        write("waits_since = ?, passed_at = null", file, date, Sql.time(now));
    }

    /** It goes on from there. */
    public void passed(CaseFile file, BundleDate date, Instant now) {
        write("passed_at = ?", file, date, Sql.time(now));
    }

    /**
     * Somebody sets it anew.
     *
     * @param giver who does
     */
    public void set(CaseFile file, BundleDate date, Instant at, String giver, Instant now) {
        write("at = ?, known_at = ?, giver = ?, moved = moved + 1", file, date, Sql.time(at), Sql.time(now), giver);
    }

    /** Nothing more is waited for: what was still to be decided is withdrawn. */
    public void giveUp(CaseFile file, String giver, Instant now) {
        Map<String, Noted> noted = of(file);
        file.release().bundle().dates().stream()
                .filter(date -> noted.getOrDefault(date.id(), Noted.NOTHING).passedAt() == null)
                .forEach(date ->
                        write("at = ?, known_at = ?, giver = ?", file, date, Sql.time(now), Sql.time(now), giver));
    }

    private void write(String what, CaseFile file, BundleDate date, Object... values) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(file.number().value());
        all.add(date.id());
        String update = "update case_date set " + what + " where case_number = ? and date_id = ?";
        if (jdbc.update(update, all.toArray()) == 0) {
            jdbc.update(
                    "insert into case_date (case_number, date_id, moved) values (?, ?, 0)",
                    file.number().value(),
                    date.id());
            jdbc.update(update, all.toArray());
        }
    }
}
