package org.yiciban.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.yiciban.deadline.calendar.HolidayNotices;

/** The obvious way: from day to day, a look into the listed days for each. What the prefix sums are measured against. */
final class WalkingCalendar {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private final Map<LocalDate, Boolean> listedAsOff = new HashMap<>();
    private final Set<Integer> years;

    WalkingCalendar() {
        HolidayNotices.shipped()
                .forEach(notice -> notice.days().forEach(day -> listedAsOff.put(day.date(), day.off())));
        years = HolidayNotices.shippedFiles().keySet();
    }

    LocalDate addWD(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= works(day) ? 1 : 0;
        }
        return day;
    }

    private boolean works(LocalDate day) {
        Boolean off = listedAsOff.get(day);
        if (off != null) {
            return !off;
        }
        return day.getDayOfWeek().getValue() <= 5
                && (years.contains(day.getYear()) || !FIXED.contains(MonthDay.from(day)));
    }
}
