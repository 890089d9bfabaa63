package org.yiciban.deadline.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the notices say about single days, and how far they reach. */
public final class NationalDays {

    /** The holidays that stand in the national rules themselves, on the same dates every year. */
    private static final Set<MonthDay> FIXED_HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    /** From here on, the notice of the next year may still rearrange the end of a year. */
    private static final MonthDay OPEN_END = MonthDay.of(12, 20);

    /** A listed day and the year of the notice that lists it. */
    record Listed(HolidayNotice.Day day, int noticeYear) {}

    private final Map<Integer, HolidayNotice> notices = new HashMap<>();
    private final Set<Integer> arranged = new HashSet<>();
    private final Map<LocalDate, Listed> listed = new HashMap<>();

    NationalDays(List<HolidayNotice> arrived) {
        for (HolidayNotice notice : arrived) {
            if (!notice.days().isEmpty()) {
                notices.put(notice.year(), notice);
            }
        }
        notices.values().stream().filter(HolidayNotice::arrangesYear).forEach(notice -> arranged.add(notice.year()));
        notices.values().stream()
                .sorted(Comparator.comparing(HolidayNotice::year))
                .forEach(notice -> {
                    for (HolidayNotice.Day day : notice.days()) {
                        listed.put(day.date(), new Listed(day, notice.year()));
                    }
                });
    }

    Optional<Listed> listed(LocalDate day) {
        return Optional.ofNullable(listed.get(day));
    }

    boolean covered(LocalDate day) {
        boolean openEnd = !MonthDay.from(day).isBefore(OPEN_END);
        return arranged.contains(day.getYear()) && (!openEnd || arranged.contains(day.getYear() + 1));
    }

    /** An uncovered day is assumed off on the fixed statutory holidays. */
    boolean fixedHoliday(LocalDate day) {
        return FIXED_HOLIDAYS.contains(MonthDay.from(day));
    }

    boolean works(LocalDate day) {
        Listed entry = listed.get(day);
        if (entry != null) {
            return !entry.day().off();
        }
        return !weekend(day) && (covered(day) || !fixedHoliday(day));
    }

    public static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
