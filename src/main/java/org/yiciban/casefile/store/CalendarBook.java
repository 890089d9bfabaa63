package org.yiciban.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.deadline.calendar.AgencyHours;
import org.yiciban.deadline.calendar.AgencyHoursFile;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.calendar.HolidayNotice;
import org.yiciban.deadline.calendar.HolidayNotices;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.CalendarEdition;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.Refusal;

/**
 * All versions of the calendars. Each import or correction is a row that nobody changes; an edition is the sum of the
 * rows up to its version. A clock keeps the edition it is dated by until it is recomputed.
 */
@Repository
public class CalendarBook implements Calendars {

    private static final String PROGRAM = "program";

    /** One row: a notice of a year, an agency's own calendar, or the withdrawal of a notice. */
    private record Page(int version, Integer year, String agency, String content, String actor, Integer withdraws) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Map<Integer, CalendarEdition> editions = new ConcurrentHashMap<>();
    private volatile @Nullable CalendarEdition newest;

    CalendarBook(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        takeShipped();
        refresh();
    }

    /** The newest edition that this node knows. */
    public CalendarEdition newest() {
        // read when the book was opened
        return Objects.requireNonNull(newest);
    }

    /** The edition with that version; clocks that are not recomputed stay with theirs. */
    public CalendarEdition at(int version) {
        CalendarEdition known = editions.get(version);
        return known == null ? read(version) : known;
    }

    /** Looks whether there is a newer version, by whichever node. */
    public void refresh() {
        int version = newestVersion();
        if (newest == null || newest.version() != version) {
            take(at(version));
        }
    }

    /** Whoever asked before another thread heard of a newer one doesn't go back to the older. */
    private synchronized void take(CalendarEdition edition) {
        if (newest == null || newest.version() < edition.version()) {
            newest = edition;
        }
    }

    /** The newest version, and nobody adds another one until the end of the transaction. */
    public int lockedVersion() {
        jdbc.queryForList("select version from calendar_version where version = 1 for update");
        return newestVersion();
    }

    private int newestVersion() {
        return Objects.requireNonNull(jdbc.queryForObject("select max(version) from calendar_version", Integer.class));
    }

    /**
     * The edition that the notice would make; the newest one when it changes nothing.
     *
     * @throws DeadlineRefusal when it arranges no year and would take the place of one that does: told dates move by an
     *     official change of the holidays only
     */
    public CalendarEdition with(HolidayNotice notice) {
        CalendarEdition now = newest();
        if (!notice.days().isEmpty()
                && !notice.arrangesYear()
                && now.notice(notice.year()).arrangesYear()) {
            throw new DeadlineRefusal(
                    "calendar-arranges-no-year", null, Refusal.of("calendar.arranges-no-year", notice.year()));
        }
        return notice.days().isEmpty() || now.notice(notice.year()).equals(notice) ? now : now.with(notice);
    }

    /** The edition that an agency's own calendar would make; the newest one when it changes nothing. */
    public CalendarEdition with(AgencyCode agency, AgencyHours hours) {
        CalendarEdition now = newest();
        return now.hoursOf(agency).equals(hours) ? now : now.with(agency, hours);
    }

    /**
     * The edition without the notice that counts for the year now.
     *
     * @throws DeadlineRefusal when there is none
     */
    public CalendarEdition without(int year) {
        CalendarEdition now = newest();
        HolidayNotice mistaken = now.notice(year);
        if (mistaken.days().isEmpty()) {
            throw new DeadlineRefusal(
                    "calendar-nothing-to-withdraw", null, Refusal.of("calendar.nothing-to-withdraw", year));
        }
        return now.withdrawn(mistaken);
    }

    /** Stores the withdrawal of the notice of that year that counts now, inside the running transaction. */
    public void withdraw(int version, int year, String reason, String actor) {
        int mistaken = standing(pages(version)).stream()
                .filter(page -> page.year != null && page.year == year)
                .mapToInt(Page::version)
                .max()
                .orElseThrow();
        jdbc.update(
                """
                insert into calendar_version (version, holiday_year, content, actor, imported_at, withdraws)
                values (?, ?, ?, ?, ?, ?)""",
                version,
                year,
                reason,
                actor,
                Sql.time(clock.instant()),
                mistaken);
    }

    /** The pages that count: neither withdrawn nor withdrawals. */
    private static List<Page> standing(List<Page> pages) {
        Set<Integer> withdrawn =
                pages.stream().map(Page::withdraws).filter(Objects::nonNull).collect(Collectors.toSet());
        return pages.stream()
                .filter(page -> page.withdraws == null && !withdrawn.contains(page.version))
                .toList();
    }

    /** What an agency has on top of the national calendar. */
    public AgencyHours hoursOf(AgencyCode agency) {
        return newest().hoursOf(agency);
    }

    /** Stores a page as the next version, inside the running transaction. */
    public void add(int version, @Nullable Integer year, @Nullable AgencyCode agency, String content, String actor) {
        jdbc.update(
                """
                insert into calendar_version (version, holiday_year, agency, content, actor, imported_at)
                values (?, ?, ?, ?, ?, ?)""",
                version,
                year,
                agency == null ? null : agency.value(),
                content,
                actor,
                Sql.time(clock.instant()));
    }

    @Override
    public WorkingCalendar national() {
        return newest().national();
    }

    @Override
    public WorkingCalendar ofAgency(@Nullable AgencyCode agency) {
        return newest().ofAgency(agency);
    }

    @Override
    public int version() {
        return newest().version();
    }

    /** A file that came with the program is a version of its own, unless a person has brought the year since. */
    private void takeShipped() {
        HolidayNotices.shippedFiles().forEach((year, file) -> {
            List<Page> all = pages(Integer.MAX_VALUE);
            Page last = all.stream()
                    .filter(page -> year.equals(page.year))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            if (last == null || (last.actor.equals(PROGRAM) && !last.content.equals(file))) {
                try {
                    add(all.size() + 1, year, null, file, PROGRAM);
                } catch (DuplicateKeyException otherNode) {
                    // a node that started with this one has written it
                }
            }
        });
    }

    private CalendarEdition read(int version) {
        List<Page> pages = standing(pages(version));
        List<HolidayNotice> notices = pages.stream()
                .filter(page -> page.year != null)
                .map(page -> HolidayNotices.read(page.year, page.content))
                .toList();
        Map<AgencyCode, AgencyHours> hours = new HashMap<>();
        pages.stream()
                .filter(page -> page.agency != null)
                .forEach(page -> hours.put(new AgencyCode(page.agency), AgencyHoursFile.read(page.content)));
        CalendarEdition edition = new CalendarEdition(version, notices, hours);
        editions.put(version, edition);
        return edition;
    }

    private List<Page> pages(int version) {
        return jdbc.query(
                "select * from calendar_version where version <= ? order by version", CalendarBook::page, version);
    }

    private static Page page(ResultSet row, int place) throws SQLException {
        return new Page(
                row.getInt("version"),
                row.getObject("holiday_year", Integer.class),
                row.getString("agency"),
                row.getString("content"),
                row.getString("actor"),
                row.getObject("withdraws", Integer.class));
    }
}
