package org.yiciban.deadline.clock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.calendar.AgencyHours;
import org.yiciban.deadline.calendar.HolidayNotice;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.AgencyCode;

/** One version of the calendars: what every notice and every agency says up to it. Immutable. */
public class CalendarEdition implements Calendars {

    private final int version;
    private final List<HolidayNotice> notices;
    private final Map<AgencyCode, AgencyHours> hours;
    private final WorkingCalendar national;
    private final Map<AgencyCode, WorkingCalendar> agencies = new HashMap<>();

    /** The same with older hours of one agency, for the clocks that keep them. */
    private final Map<List<Object>, CalendarEdition> otherHours = new ConcurrentHashMap<>();

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

    /** The next edition, without the notice of that year that counts now; the one before it counts again, if there is one. */
    public CalendarEdition withdrawn(HolidayNotice mistaken) {
        List<HolidayNotice> rest = new ArrayList<>(notices);
        rest.remove(rest.lastIndexOf(mistaken));
        return new CalendarEdition(version + 1, rest, hours);
    }

    /** The next edition, with what an agency has now published. */
    public CalendarEdition with(AgencyCode agency, AgencyHours own) {
        Map<AgencyCode, AgencyHours> more = new HashMap<>(hours);
        more.put(agency, own);
        return new CalendarEdition(version + 1, notices, more, national);
    }

    /** This edition, but with the days and hours that the agency had in another one. */
    public CalendarEdition withHoursOf(CalendarEdition other, @Nullable AgencyCode agency) {
        if (agency == null || other == null || other.hoursOf(agency).equals(hoursOf(agency))) {
            return this;
        }
        return otherHours.computeIfAbsent(List.of(agency, other.hoursOf(agency)), key -> {
            Map<AgencyCode, AgencyHours> mixed = new HashMap<>(hours);
            mixed.put(agency, other.hoursOf(agency));
            return new CalendarEdition(version, notices, mixed, national);
        });
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
    public WorkingCalendar ofAgency(@Nullable AgencyCode agency) {
        return agency == null ? national : agencies.getOrDefault(agency, national);
    }

    @Override
    public int version() {
        return version;
    }
}
