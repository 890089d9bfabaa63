package org.yiciban.deadline.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

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
                throw refused("calendar-day", Refusal.of("deadline.calendar-day"));
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
                throw refused("calendar-duplicate-day", Refusal.of("deadline.calendar-duplicate-day", day.date()));
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
            throw refused("calendar-foreign-day", Refusal.of("deadline.calendar-foreign-day", date, year));
        }
        OfficialTime.supported(date);
    }

    static DeadlineRefusal refused(String rule, LocalText sentence) {
        return new DeadlineRefusal(rule, sentence);
    }
}
