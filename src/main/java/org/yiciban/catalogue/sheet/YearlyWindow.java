package org.yiciban.catalogue.sheet;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.yiciban.shared.LocalText;

/**
 * A stretch of days that is open every year 年度窗口, such as the enrolment of the schools.
 *
 * @param usual its days where the division has none of its own
 * @param divisions the days of single divisions, by their code
 */
public record YearlyWindow(String code, LocalText name, Days usual, Map<String, Days> divisions) {

    /**
     * From the first to the last day, both open.
     *
     * @param to of the next year when it lies before {@code from}
     */
    public record Days(MonthDay from, MonthDay to) {

        /** The last day of the window that opens in that year. */
        private LocalDate endOf(int year) {
            return to.atYear(to.isBefore(from) ? year + 1 : year);
        }

        /** The opening of the first window that isn't over on that day: it lies before, while the window is open. */
        public LocalDate openingFrom(LocalDate day) {
            int year = day.getYear() - 1;
            while (endOf(year).isBefore(day)) {
                year++;
            }
            return from.atYear(year);
        }
    }

    /** Its days in that division. */
    public Days in(String division) {
        return divisions.getOrDefault(division, usual);
    }
}
