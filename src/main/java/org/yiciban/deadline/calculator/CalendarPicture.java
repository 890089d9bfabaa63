package org.yiciban.deadline.calculator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.LegalClock;

/**
 * A clock as a calendar, week by week from Monday to Sunday: which days were counted, were off or worked in exchange,
 * and where the clock stood. It repeats what the explanation says and adds nothing.
 *
 * @param weeks the weeks; of a long limit the first and the last ones
 * @param skipped how many weeks are left out after {@link #HEAD} of them
 */
public record CalendarPicture(List<List<Day>> weeks, int skipped) {

    /** How many weeks are shown before a gap. */
    public static final int HEAD = 10;

    /**
     * The months to name beside a week: those that begin in it, and the present one where weeks begin or go on after a
     * gap.
     */
    public List<Integer> months(int place) {
        List<Day> within = weeks.get(place).stream()
                .filter(day -> day.part() != Part.OUTSIDE)
                .toList();
        Set<Integer> months = new LinkedHashSet<>();
        if (place == 0 || place == HEAD && skipped > 0) {
            within.stream().findFirst().ifPresent(day -> months.add(day.date().getMonthValue()));
        }
        within.stream()
                .filter(day -> day.date().getDayOfMonth() == 1)
                .forEach(day -> months.add(day.date().getMonthValue()));
        return List.copyOf(months);
    }

    /** What a day is for the clock. */
    public enum Part {
        /** Before the start or after the due day. */
        OUTSIDE,
        /** The day of the start, which is never counted in days. */
        START,
        COUNTED,
        /** Within the limit, but not counted. */
        SKIPPED,
        PAUSED,
        DUE
    }

    /**
     * A day.
     *
     * @param number which day of the limit it is; 0 where it counts none or hours count
     * @param off whether nobody works
     * @param makeUp whether it is a weekend day worked in exchange 调休
     * @param ahead whether it lies after the moment of asking
     * @param today whether it is the day of asking
     * @param assumed whether no notice arranges it yet
     */
    public record Day(
            LocalDate date,
            Part part,
            int number,
            boolean off,
            boolean makeUp,
            boolean ahead,
            boolean today,
            boolean assumed) {}

    /** The picture of the clock at a moment. */
    public static CalendarPicture of(LegalClock clock, WorkingCalendar calendar, Instant asked) {
        return new CalendarDrawing(clock, calendar, OfficialTime.dateOf(asked)).drawn();
    }
}
