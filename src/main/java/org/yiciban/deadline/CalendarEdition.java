package org.yiciban.deadline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.shared.AgencyCode;

/** One version of the calendars: what every notice and every agency says up to it. Immutable. */
public class CalendarEdition implements Calendars {

    private final int version;
    private final List<HolidayNotice> notices;
    private final Map<AgencyCode, AgencyHours> hours;
    private final WorkingCalendar national;
    private final Map<AgencyCode, WorkingCalendar> agencies = new HashMap<>();

    /**
     * An edition.
     *
     * @param notices in the order they arrived; of two of one year the later one counts
     * @param hours what agencies have on top
     */
    public CalendarEdition(int version, List<HolidayNotice> notices, Map<AgencyCode, AgencyHours> hours) {
        this(version, notices, hours, WorkingCalendar.of(notices));
    }

    private CalendarEdition(
            int version, List<HolidayNotice> notices, Map<AgencyCode, AgencyHours> hours, WorkingCalendar national) {
        this.version = version;
        this.notices = List.copyOf(notices);
        this.hours = Map.copyOf(hours);
        this.national = national;
        hours.forEach((agency, own) -> agencies.put(agency, national.forAgency(own)));
    }

    /** The next edition, with one more notice. */
    public CalendarEdition with(HolidayNotice notice) {
        List<HolidayNotice> more = new ArrayList<>(notices);
        more.add(notice);
        return new CalendarEdition(version + 1, more, hours);
    }

    /** The next edition, with what an agency has now published. */
    public CalendarEdition with(AgencyCode agency, AgencyHours own) {
        Map<AgencyCode, AgencyHours> more = new HashMap<>(hours);
        more.put(agency, own);
        return new CalendarEdition(version + 1, notices, more, national);
    }

    /** What the agency has on top of the national calendar. */
    public AgencyHours hoursOf(AgencyCode agency) {
        return hours.getOrDefault(agency, AgencyHours.USUAL);
    }

    /** The notice that counts for the year, without days when there is none. */
    public HolidayNotice notice(int year) {
        return notices.stream()
                .filter(notice -> notice.year() == year && !notice.days().isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(new HolidayNotice(year, List.of()));
    }

    @Override
    public WorkingCalendar national() {
        return national;
    }

    @Override
    public WorkingCalendar ofAgency(AgencyCode agency) {
        return agency == null ? national : agencies.getOrDefault(agency, national);
    }

    @Override
    public int version() {
        return version;
    }
}
