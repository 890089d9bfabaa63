package org.yiciban.deadline.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The yearly notice on holidays 节假日安排通知 of the State Council's general office. It may arrange days of the December
 * before; where two notices list one day, the later year wins.
 *
 * @param year the year the notice is made for
 * @param days the days it lists; a notice without days covers nothing
 */
public record HolidayNotice(int year, List<Day> days) {

    /**
     * A listed day.
     *
     * @param name the holiday it belongs to, in Chinese
     * @param date the day
     * @param off true for a day off, false for a day worked in exchange 调休
     */
    public record Day(String name, LocalDate date, boolean off) {
        public Day {
            if (name == null || name.isBlank() || date == null) {
                throw refused(
                        "calendar-day", "每一天须有节日名称和日期", "every listed day has the name of its holiday and a date");
            }
        }
    }

    public HolidayNotice {
        days = List.copyOf(days);
        if (year < OfficialTime.FIRST_DAY.getYear() || year > OfficialTime.LAST_DAY.getYear()) {
            throw OfficialTime.outside();
        }
        Set<LocalDate> seen = new HashSet<>();
        for (Day day : days) {
            checkBelongs(day.date(), year);
            if (!seen.add(day.date())) {
                throw refused(
                        "calendar-duplicate-day",
                        "%s 重复列出；每一天只能列一次".formatted(day.date()),
                        "%s is listed twice; a notice lists a day once".formatted(day.date()));
            }
        }
    }

    /** Whether it arranges its year: it names the seven holidays with at least the days of the law. */
    public boolean arrangesYear() {
        return new Plausibility(this).arrangesYear();
    }

    private static void checkBelongs(LocalDate date, int year) {
        boolean decemberBefore = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
        if (date.getYear() != year && !decemberBefore) {
            throw refused(
                    "calendar-foreign-day",
                    "%s 不属于%d年；通知只安排当年及上年12月的日子".formatted(date, year),
                    "%s is no day for the notice of %d; a notice arranges days of its year and of the December before"
                            .formatted(date, year));
        }
        OfficialTime.supported(date);
    }

    static DeadlineRefusal refused(String rule, String zh, String en) {
        return new DeadlineRefusal(rule, zh, en);
    }
}
