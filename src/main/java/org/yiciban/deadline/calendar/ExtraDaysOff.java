package org.yiciban.deadline.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiciban.deadline.calendar.HolidayNotice.Day;

/** What if a day were a holiday: the notices as they would stand then. No notice is changed. */
public final class ExtraDaysOff {

    private static final String NAME = "what if";

    private ExtraDaysOff() {}

    /**
     * The notices of the years in which these days are, with each of them off.
     *
     * @param notices of two of one year the later one counts
     */
    public static List<HolidayNotice> notices(List<HolidayNotice> notices, Collection<LocalDate> off) {
        Map<Integer, List<Day>> years = new TreeMap<>();
        for (LocalDate day : off) {
            years.computeIfAbsent(day.getYear(), year -> listed(notices, year))
                    .removeIf(one -> one.date().equals(day));
            years.get(day.getYear()).add(new Day(NAME, day, true));
        }
        List<HolidayNotice> changed = new ArrayList<>();
        years.forEach((year, days) -> changed.add(new HolidayNotice(year, days)));
        return changed;
    }

    /** A year that nobody has arranged yet keeps the holidays that are assumed of it. */
    private static List<Day> listed(List<HolidayNotice> notices, int year) {
        WorkingCalendar known = WorkingCalendar.of(notices);
        List<Day> days = new ArrayList<>(LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(known::assumedHoliday)
                .map(day -> new Day(NAME, day, true))
                .toList());
        for (HolidayNotice notice : notices) {
            if (notice.year() == year && !notice.days().isEmpty()) {
                days = new ArrayList<>(notice.days());
            }
        }
        return days;
    }

    /** The national calendar that comes with the program, with these days off. */
    public static WorkingCalendar calendar(Collection<LocalDate> off) {
        List<HolidayNotice> all = new ArrayList<>(HolidayNotices.shipped());
        all.addAll(notices(all, off));
        return WorkingCalendar.of(all);
    }
}
