package org.yiciban.casefile.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.store.CalendarBook;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.casefile.store.Sql;
import org.yiciban.deadline.clock.CalendarEdition;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.deadline.clock.Redating;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;

/**
 * The clocks that a new calendar moves: not ended, not passed, without an effect, and dated by an older version. Read in
 * the order of the case numbers, many cases at once.
 */
@Repository
public class OpenClockQuery {

    private static final String OPEN =
            """
             c.ended = false and c.effect_at is null and c.calendar_version < ?
            and (c.due_at is null or c.due_at >= ?)""";

    private final JdbcTemplate jdbc;
    private final CalendarBook book;

    OpenClockQuery(JdbcTemplate jdbc, CalendarBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    public int count(int version, Instant now) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from legal_clock c where" + OPEN, Integer.class, version, Sql.time(now)));
    }

    /**
     * The next cases after this one that have such clocks, oldest number first. Read along the primary key and broken off
     * at the limit: the condition on {@code ended} is written so that no other index fits.
     */
    List<String> casesAfter(String last, int version, Instant now, int most) {
        return jdbc
                .queryForList(
                        """
                        select c.case_number from legal_clock c
                        where c.case_number > ? and (c.ended = false or c.ended is null) and c.effect_at is null
                        and c.calendar_version < ? and (c.due_at is null or c.due_at >= ?)
                        order by c.case_number, c.clock_no limit ?""",
                        String.class,
                        last,
                        version,
                        Sql.time(now),
                        most)
                .stream()
                .distinct()
                .toList();
    }

    /** Locks the cases in their order, as every act locks its one. */
    void lock(List<String> cases) {
        jdbc.queryForList(
                "select case_number from case_file where case_number in (" + marks(cases)
                        + ") order by case_number for update",
                String.class,
                cases.toArray());
    }

    /** Such clocks of these cases, in one query; another one before it names the editions that they are dated by. */
    List<DatedClock> of(List<String> cases, int version, Instant now) {
        Map<Integer, CalendarEdition> editions = editions(cases);
        List<DatedClock> found = new ArrayList<>();
        List<ClockEvent> events = new ArrayList<>();
        List<Object> arguments = new ArrayList<>(cases);
        Collections.addAll(arguments, version, Sql.time(now));
        jdbc.query(
                """
                select c.part, c.kind, c.agency, c.due_at, c.yellow_at, c.provisional, c.told_at, c.told_firm,
                    c.calendar_version as dated_by, c.hours_version, e.* from legal_clock c
                join clock_event e on e.case_number = c.case_number and e.clock_no = c.clock_no
                where c.case_number in ("""
                        + marks(cases) + ") and" + OPEN + " order by e.case_number, e.clock_no, e.event_no",
                row -> {
                    if (row.getInt("event_no") == 1) {
                        events.clear();
                    } else {
                        found.remove(found.size() - 1);
                    }
                    events.add(Clocks.event(row));
                    found.add(clock(row, List.copyOf(events), editions));
                },
                arguments.toArray());
        return found;
    }

    private Map<Integer, CalendarEdition> editions(List<String> cases) {
        return jdbc
                .queryForList(
                        "select distinct coalesce(hours_version, calendar_version) from legal_clock where case_number in ("
                                + marks(cases) + ")",
                        Integer.class,
                        cases.toArray())
                .stream()
                .collect(Collectors.toMap(Function.identity(), book::at));
    }

    private static DatedClock clock(ResultSet row, List<ClockEvent> events, Map<Integer, CalendarEdition> editions)
            throws SQLException {
        String agency = row.getString("agency");
        Integer hours = row.getObject("hours_version", Integer.class);
        return new DatedClock(
                new CaseNumber(row.getString("case_number")),
                row.getInt("clock_no"),
                CasePart.read(row.getString("part"))
                        .item()
                        .map(item -> item.toString())
                        .orElse(null),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "yellow_at"),
                row.getBoolean("provisional"),
                new Redating.Dated(
                        LegalClock.of(ClockKind.valueOf(row.getString("kind")), events),
                        agency == null ? null : new AgencyCode(agency),
                        Objects.requireNonNull(editions.get(hours == null ? row.getInt("dated_by") : hours)),
                        Sql.instant(row, "told_at"),
                        row.getBoolean("told_firm")));
    }

    /** Notes that these clocks keep their dates by the new version too. */
    void kept(List<DatedClock> clocks, List<Boolean> provisional, int version) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < clocks.size(); i++) {
            DatedClock clock = clocks.get(i);
            rows.add(new Object[] {
                version,
                provisional.get(i),
                !provisional.get(i),
                clock.caseNumber().value(),
                clock.no()
            });
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "update legal_clock set calendar_version = ?, hours_version = null, provisional = ?, told_firm = ?"
                            + " where case_number = ? and clock_no = ?",
                    rows);
        }
    }

    private static String marks(List<String> cases) {
        return String.join(", ", Collections.nCopies(cases.size(), "?"));
    }
}
